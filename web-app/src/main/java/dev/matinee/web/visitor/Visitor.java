package dev.matinee.web.visitor;

import dev.matinee.store.Session;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who sent a request. Immutable.
 *
 * @param session empty for somebody who told nothing yet
 * @param historyVersion of what the person told, where it was read with the session
 */
public record Visitor(Optional<Session> session, OptionalLong historyVersion) {
  static final Visitor ANONYMOUS = new Visitor(Optional.empty(), OptionalLong.empty());

  /** The owner of a session. */
  public static Visitor of(Session session) {
    return new Visitor(Optional.of(session), OptionalLong.empty());
  }

  /** The same, of whose history the version is known. */
  public Visitor knowing(OptionalLong version) {
    return new Visitor(session, version);
  }

  /** Whose history it is; empty for somebody who told nothing yet. */
  public Optional<UserId> userId() {
    return session.map(Session::userId);
  }

  /** The name of an account holder who is logged in. */
  public Optional<Username> username() {
    return session.flatMap(Session::username);
  }

  /** Whether this is an account holder who is logged in. */
  public boolean isSignedIn() {
    return username().isPresent();
  }
}
