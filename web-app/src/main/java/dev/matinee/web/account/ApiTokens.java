package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.web.visitor.KnownSessions;
import dev.matinee.web.visitor.Token;
import dev.matinee.web.visitor.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that people give to programs. Each is a session of its account, listed and ended like
 * those of browsers, and ends by itself when it was not used for a while. Safe for use by any
 * number of threads.
 */
public final class ApiTokens implements AutoCloseable {
  /** How long a token lasts without being used. */
  public static final Duration LIFE = Duration.ofDays(90);

  private static final Duration TOUCH_PAUSE = Duration.ofMinutes(15);

  private final SessionStore sessions;
  private final Accounts accounts;
  private final Clock clock;

  private final KnownSessions known;

  /** Over a store of sessions. */
  public ApiTokens(SessionStore sessions, Accounts accounts, Clock clock) {
    this.sessions = sessions;
    this.known = new KnownSessions(sessions, clock);
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A new token of an account. It cannot be shown again.
   *
   * @param label by which its owner tells it from others, at most {@value Session#MAX_LABEL}
   *     characters
   */
  public Token issue(Account account, String label) {
    Token token = Token.random();
    Instant now = clock.instant();
    Session session =
        new Session(
            token.hash(),
            Session.Kind.API,
            account.userId(),
            Optional.of(account.username()),
            label,
            now,
            now,
            now.plus(LIFE),
            true);
    accounts.list(account.username(), token.hash());
    sessions.save(session);
    return token;
  }

  /**
   * Whose token it is; empty for one that was revoked, expired or never was one, and for the
   * session of a browser.
   *
   * @throws StoreUnavailableException if the store is out of reach and this node does not know the
   *     token, which may well be right
   */
  public Optional<Session> find(Token token) {
    return known
        .find(token.hash())
        .filter(session -> session.kind() == Session.Kind.API)
        .map(this::touched);
  }

  /**
   * The owner of a token, with the version of what they told where it came in the same call of the
   * store; empty as for {@link #find}.
   */
  public Optional<Visitor> reader(Token token) {
    return known
        .findWithVersion(token.hash())
        .filter(found -> found.session().kind() == Session.Kind.API)
        .map(found -> Visitor.of(touched(found.session())).knowing(found.historyVersion()));
  }

  private Session touched(Session session) {
    Instant now = clock.instant();
    if (now.isBefore(session.lastSeenAt().plus(TOUCH_PAUSE))) {
      return session;
    }
    Session touched = session.seen(now, now.plus(LIFE));
    try {
      sessions.touch(touched);
      return touched;
    } catch (StoreUnavailableException e) {
      return session;
    }
  }

  /** Ends a token; no program is known by it when this returns. */
  public void end(Session token) {
    token.username().ifPresent(username -> accounts.end(username, List.of(token.tokenHash())));
    known.forget(token.tokenHash());
  }

  @Override
  public void close() {
    known.close();
  }
}
