package dev.matinee.skill;

/**
 * A request that the skill does not answer: it is no request envelope, or meant for another skill.
 * The message quotes nothing of the request.
 */
public class RefusedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedRequestException(String message) {
    super(message);
  }
}
