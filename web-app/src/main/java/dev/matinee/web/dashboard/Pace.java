package dev.matinee.web.dashboard;

import java.time.Duration;

/** When something was done last, by a clock that is never set. For one thread at a time. */
final class Pace {
  private long last;
  private boolean begun;

  /** Whether it is to be done again; it counts as done then. The first time is at once. */
  boolean isDue(Duration pause) {
    boolean due = !begun || System.nanoTime() - last >= pause.toNanos();
    if (due) {
      done();
    }
    return due;
  }

  /** It was done now. */
  void done() {
    begun = true;
    last = System.nanoTime();
  }
}
