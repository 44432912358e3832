package dev.matinee.web.visitor;

import dev.matinee.store.Retention;
import dev.matinee.store.Session;
import java.time.Duration;
import java.time.Instant;

/** How long a session lasts: without being used, and at most. */
final class SessionLife {
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final Duration NOT_REMEMBERED = Duration.ofHours(12);

  /** After these the password is asked for again, so that a stolen cookie is of use for a while. */
  private static final Duration REMEMBERED_AT_MOST = Duration.ofDays(90);

  private static final Duration NOT_REMEMBERED_AT_MOST = Duration.ofDays(7);

  /** How stale the time of the last visit may get, so that not every request writes. */
  private static final Duration TOUCH_PAUSE = Duration.ofMinutes(15);

  private SessionLife() {}

  /** How long one lasts from now on, if it begins now. */
  static Duration of(Session.Kind kind, boolean remembered) {
    if (kind == Session.Kind.GUEST) {
      return Retention.GUEST;
    }
    return remembered ? REMEMBERED : NOT_REMEMBERED;
  }

  static boolean needsTouch(Session session, Instant now) {
    return now.isAfter(session.lastSeenAt().plus(TOUCH_PAUSE));
  }

  static Session touched(Session session, Instant now) {
    Instant unused = now.plus(of(session.kind(), session.remembered()));
    Instant end = end(session);
    return session.seen(now, unused.isBefore(end) ? unused : end);
  }

  /** Whether it lasted as long as any may, whatever the store was told of its end. */
  static boolean isOver(Session session, Instant now) {
    return !now.isBefore(end(session));
  }

  /** A guest could not log in again: theirs lasts while it is used, as their history does. */
  private static Instant end(Session session) {
    if (session.kind() == Session.Kind.GUEST) {
      return Instant.MAX;
    }
    return session
        .createdAt()
        .plus(session.remembered() ? REMEMBERED_AT_MOST : NOT_REMEMBERED_AT_MOST);
  }
}
