package dev.matinee.recommender;

/** What this library throws for input that it cannot work with; the message says what to change. */
public class RecommenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecommenderException(String message) {
    super(message);
  }

  public RecommenderException(String message, Throwable cause) {
    super(message, cause);
  }
}
