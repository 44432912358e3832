package dev.matinee.cli.terminal;

import java.util.Optional;

/**
 * A value together with the option or environment variable that it came from, so that an error can
 * say which one to change.
 *
 * @param name such as {@code --port} or {@code MATINEE_PORT}
 * @param value as it was given
 */
public record Setting(String name, String value) {
  /** The option where it was given, else the environment variable. */
  public static Optional<Setting> of(
      String option, Optional<String> given, String variable, Shell shell) {
    return given
        .map(value -> new Setting(option, value))
        .or(() -> shell.variable(variable).map(value -> new Setting(variable, value)));
  }

  /**
   * The value as a whole number.
   *
   * @throws UsageException if it is none, or not between {@code min} and {@code max}
   */
  public int number(int min, int max) {
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the same message
    }
    throw wrong("a number from " + min + " to " + max);
  }

  /** The error that says what is allowed instead. */
  public UsageException wrong(String allowed) {
    return new UsageException("%s must be %s, got %s".formatted(name, allowed, value));
  }
}
