package dev.matinee.serving.model;

import java.time.Duration;
import java.util.Map;

/** How often a node looks for another version of its data. */
public final class LookPause {
  /** The variable of the environment that says so. */
  public static final String VARIABLE = "MATINEE_DATA_POLL_SECONDS";

  /** The usual one. */
  public static final int USUAL_SECONDS = 60;

  private static final int MOST_SECONDS = 86_400;

  private LookPause() {}

  /**
   * {@return what the environment says, else a minute}
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static Duration of(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, "");
    return Duration.ofSeconds(value.isBlank() ? USUAL_SECONDS : seconds(value));
  }

  private static int seconds(String value) {
    if (value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) <= MOST_SECONDS) {
      return Integer.parseInt(value);
    }
    throw new IllegalArgumentException(
        VARIABLE
            + " must be a number of seconds from 1 to "
            + MOST_SECONDS
            + ", got '"
            + value
            + "'");
  }
}
