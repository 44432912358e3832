package dev.matinee.web.visitor;

import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.store.SessionWithHistoryVersion;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.web.http.BoundedCache;
import dev.matinee.web.http.SharedReads;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up sessions. A node remembers those that it saw of late: whose they are, so that the
 * version of the owner's history can be read together with the session; and, while the store is out
 * of reach, that they were there, so that people stay logged in. While the store answers, it alone
 * says which sessions there are, so that one that was ended elsewhere ends here too. Safe for use
 * by any number of threads.
 */
public final class KnownSessions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KnownSessions.class);
  private static final int MAX_RECENT = 10_000;

  private final SessionStore store;
  private final Clock clock;
  private final SharedReads<String, Optional<Found>> reads = new SharedReads<>();
  private final BoundedCache<String, Session> recent =
      new BoundedCache<>(String.class, Session.class, MAX_RECENT, Duration.ofHours(1));

  /** Over the store. */
  public KnownSessions(SessionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A session that was found.
   *
   * @param historyVersion of its owner, where it was read with the session
   */
  public record Found(Session session, OptionalLong historyVersion) {
    static Found of(Session session) {
      return new Found(session, OptionalLong.empty());
    }

    private static Found of(SessionWithHistoryVersion found) {
      return new Found(found.session(), OptionalLong.of(found.historyVersion()));
    }
  }

  /**
   * The session; while the store is out of reach, the one that this node saw last.
   *
   * @throws StoreUnavailableException if the store is out of reach, and the node saw none
   */
  public Optional<Session> find(String tokenHash) {
    return orRecent(tokenHash, () -> store.find(tokenHash).map(Found::of)).map(Found::session);
  }

  /**
   * The session as {@link #find} does, with the version of its owner's history where the node knows
   * whose session it was. Requests that come at one moment share one reading.
   */
  public Optional<Found> findWithVersion(String tokenHash) {
    return orRecent(tokenHash, () -> reads.read(tokenHash, () -> read(tokenHash)));
  }

  private Optional<Found> read(String tokenHash) {
    return recent
        .find(tokenHash)
        .map(known -> store.findWithHistoryVersion(tokenHash, known.userId()).map(Found::of))
        .orElseGet(() -> store.find(tokenHash).map(Found::of));
  }

  private Optional<Found> orRecent(String tokenHash, Reading reading) {
    try {
      Optional<Found> found = reading.read();
      found.ifPresentOrElse(
          one -> recent.put(tokenHash, one.session()), () -> recent.remove(tokenHash));
      return found;
    } catch (StoreUnavailableException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("sessions are out of reach");
      Session known = recent.find(tokenHash).orElseThrow(() -> e);
      return Optional.of(known)
          .filter(session -> !session.isExpired(clock.instant()))
          .map(Found::of);
    }
  }

  /** Asks the store. */
  private interface Reading {
    Optional<Found> read();
  }

  /** What was ended is not known here any more. */
  public void forget(String tokenHash) {
    recent.remove(tokenHash);
  }

  @Override
  public void close() {
    recent.close();
  }
}
