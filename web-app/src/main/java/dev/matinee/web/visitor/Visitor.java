package dev.matinee.web.visitor;

import dev.matinee.store.Session;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import java.util.Optional;

/**
 * Who sent a request. Immutable.
 *
 * @param session empty for somebody who told nothing yet
 */
public record Visitor(Optional<Session> session) {
  static final Visitor ANONYMOUS = new Visitor(Optional.empty());

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
