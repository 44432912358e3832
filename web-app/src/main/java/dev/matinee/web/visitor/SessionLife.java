package dev.matinee.web.visitor;

import dev.matinee.store.History;
import dev.matinee.store.Session;
import java.time.Duration;
import java.time.Instant;

/** How long a session lasts without being used. */
final class SessionLife {
  private static final Duration REMEMBERED = Duration.ofDays(30);
  private static final Duration NOT_REMEMBERED = Duration.ofHours(12);

  /** How stale the time of the last visit may get, so that not every request writes. */
  private static final Duration TOUCH_PAUSE = Duration.ofMinutes(15);

  private SessionLife() {}

  static Duration of(Session.Kind kind, boolean remembered) {
    if (kind == Session.Kind.GUEST) {
      return History.GUEST_LIFE;
    }
    return remembered ? REMEMBERED : NOT_REMEMBERED;
  }

  static boolean needsTouch(Session session, Instant now) {
    return now.isAfter(session.lastSeenAt().plus(TOUCH_PAUSE));
  }

  static Session touched(Session session, Instant now) {
    return session.seen(now, now.plus(of(session.kind(), session.remembered())));
  }
}
