package dev.matinee.skill;

/** A request that names no skill, or another one. */
public class RefusedSkillIdException extends RefusedRequestException {
  private static final long serialVersionUID = 1L;

  public RefusedSkillIdException() {
    super("the request is for another skill");
  }
}
