package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A text message that would have been sent. Immutable.
 *
 * @param owner of the number
 * @param to the number as it is shown, {@link Phone#masked}
 * @param text what it says
 * @param time when, to the second
 */
public record OutboxText(UserId owner, String to, String text, Instant time) {
  public OutboxText {
    time = time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Without the text, which may have a code in it. */
  @Override
  public String toString() {
    return "OutboxText[owner=" + owner + ", time=" + time + "]";
  }
}
