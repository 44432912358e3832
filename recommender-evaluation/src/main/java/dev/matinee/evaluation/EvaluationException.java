package dev.matinee.evaluation;

/** What this module throws for input that it cannot work with; the message says what to change. */
public class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EvaluationException(String message) {
    super(message);
  }
}
