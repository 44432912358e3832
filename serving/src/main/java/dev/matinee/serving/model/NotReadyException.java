package dev.matinee.serving.model;

/** There is no model yet. */
public final class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotReadyException(String reason) {
    super(reason);
  }
}
