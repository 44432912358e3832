package dev.matinee.voice;

import dev.matinee.skill.MatineeSkill;
import dev.matinee.testkit.alexa.ResponseRules;

/** A skill of whose answers none may break a rule. */
record CheckedSkill(MatineeSkill skill) implements SkillEndpoint {
  @Override
  public byte[] respond(byte[] requestEnvelope) {
    return ResponseRules.require(requestEnvelope, skill.respond(requestEnvelope));
  }
}
