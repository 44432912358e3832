package dev.matinee.web.account;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.web.http.BoundedCache;
import dev.matinee.web.visitor.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens that people give to programs. Each is a session of its account, listed and ended like
 * those of browsers, and ends by itself when it was not used for a while. Safe for use by any
 * number of threads.
 */
public final class ApiTokens implements AutoCloseable {
  /** How long a token lasts without being used. */
  public static final Duration LIFE = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(ApiTokens.class);
  private static final Duration TOUCH_PAUSE = Duration.ofMinutes(15);
  private static final int MAX_RECENT = 10_000;

  private final SessionStore sessions;
  private final Accounts accounts;
  private final Clock clock;

  /** For the time that the store is out of reach; never asked while it answers. */
  private final BoundedCache<String, Session> recent =
      new BoundedCache<>(String.class, Session.class, MAX_RECENT, Duration.ofHours(1));

  /** Over a store of sessions. */
  public ApiTokens(SessionStore sessions, Accounts accounts, Clock clock) {
    this.sessions = sessions;
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
   */
  public Optional<Session> find(Token token) {
    return lookUp(token.hash())
        .filter(session -> session.kind() == Session.Kind.API)
        .map(this::touched);
  }

  private Optional<Session> lookUp(String hash) {
    try {
      Optional<Session> session = sessions.find(hash);
      session.ifPresentOrElse(found -> recent.put(hash, found), () -> recent.remove(hash));
      return session;
    } catch (StoreUnavailableException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("tokens are out of reach");
      Optional<Session> known = recent.find(hash);
      if (known.isEmpty()) {
        // A token that this node does not know may well be right.
        throw e;
      }
      return known.filter(session -> !session.isExpired(clock.instant()));
    }
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
    recent.remove(token.tokenHash());
  }

  @Override
  public void close() {
    recent.close();
  }
}
