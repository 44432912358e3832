package dev.matinee.skill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.testkit.alexa.ResponseRules;
import java.util.function.UnaryOperator;

/** One session with a skill: the attributes of each answer come back with the next request. */
public final class Conversation {
  private final UnaryOperator<byte[]> skill;
  private ObjectNode attributes = new ObjectMapper().createObjectNode();

  public Conversation(UnaryOperator<byte[]> skill) {
    this.skill = skill;
  }

  public SkillAnswer say(SavedRequest request) {
    byte[] envelope = request.sessionAttributes(attributes).bytes();
    SkillAnswer answer = SkillAnswer.of(ResponseRules.require(envelope, skill.apply(envelope)));
    attributes = answer.sessionAttributes();
    return answer;
  }

  /** Says a saved request as it is. */
  public SkillAnswer say(String name) {
    return say(SavedRequest.of(name));
  }
}
