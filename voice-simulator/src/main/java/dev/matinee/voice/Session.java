package dev.matinee.voice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One session with the skill, between two requests.
 *
 * @param id of the session
 * @param isNew whether no request has been sent yet
 * @param attributes what the skill wants back
 * @param question the slot that it has just asked for
 * @param named the values that the skill added to listed types for this session
 */
record Session(
    String id,
    boolean isNew,
    ObjectNode attributes,
    Optional<SlotQuestion> question,
    List<NamedValue> named) {
  Session {
    named = List.copyOf(named);
  }

  static Session start() {
    return new Session(
        "amzn1.echo-api.session." + UUID.randomUUID(),
        true,
        JsonNodeFactory.instance.objectNode(),
        Optional.empty(),
        List.of());
  }

  Session after(SkillResponse response) {
    return new Session(
        id,
        false,
        response.sessionAttributes(),
        response.question(),
        response.named().orElse(named));
  }
}
