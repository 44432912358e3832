package dev.matinee.store;

import java.time.Duration;

/** How long rows are kept that do not stay for good. */
public final class Retention {
  /**
   * A guest's history after its last change, and a guest's list after it was computed. Versions of
   * a history start anew after it, so the id of a guest must not be used for longer: let their
   * session expire by then.
   */
  public static final Duration GUEST = Duration.ofDays(30);

  /**
   * The mark that a person is gone. No write is on its way for so long, and no {@linkplain
   * HistoryFeed reader} is away for so long without reading everything anew.
   */
  public static final Duration TOMBSTONE = Duration.ofDays(30);

  /** An evening, from its start on. */
  public static final Duration EVENING = Duration.ofDays(1);

  private Retention() {}
}
