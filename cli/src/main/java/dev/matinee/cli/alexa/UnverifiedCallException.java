package dev.matinee.cli.alexa;

/** A call that nothing proves to be Alexa's. The message quotes nothing of it. */
final class UnverifiedCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnverifiedCallException(String message) {
    super(message);
  }
}
