package dev.matinee.cli.terminal;

/** The command was called wrongly; the message has the name, what is allowed and what was given. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
