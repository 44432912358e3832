package dev.matinee.cli.terminal;

import java.util.function.Supplier;

/** The command was called wrongly; the message has the name, what is allowed and what was given. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  private UsageException(IllegalArgumentException cause) {
    super(cause.getMessage(), cause);
  }

  /** Reads settings whose {@link IllegalArgumentException} says what is wrong with them. */
  public static <T> T unlessValid(Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(e);
    }
  }
}
