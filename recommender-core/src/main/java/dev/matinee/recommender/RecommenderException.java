package dev.matinee.recommender;

/** What this library throws for input that it cannot work with; the message says what to change. */
public class RecommenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what to change, with the name, the value and what is allowed
   */
  public RecommenderException(String message) {
    super(message);
  }

  /**
   * Says what is wrong because of something else.
   *
   * @param message what to change, with the name, the value and what is allowed
   * @param cause what was noticed first
   */
  public RecommenderException(String message, Throwable cause) {
    super(message, cause);
  }
}
