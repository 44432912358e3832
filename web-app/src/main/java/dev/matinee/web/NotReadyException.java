package dev.matinee.web;

/** There is no model yet. */
final class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotReadyException(String reason) {
    super(reason);
  }
}
