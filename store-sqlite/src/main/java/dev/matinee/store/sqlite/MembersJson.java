package dev.matinee.store.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.matinee.store.EveningMember;
import dev.matinee.store.UserId;
import java.util.ArrayList;
import java.util.List;

/** The members of an evening. Unknown fields are ignored. */
final class MembersJson {
  private MembersJson() {}

  static String of(List<EveningMember> members) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    members.forEach(
        member ->
            array.addObject().put("userId", member.userId().value()).put("name", member.name()));
    return array.toString();
  }

  /**
   * The members of an array.
   *
   * @throws IllegalArgumentException if the text is not an array of members
   */
  static List<EveningMember> read(String json) {
    List<EveningMember> members = new ArrayList<>();
    Json.read(json).forEach(node -> members.add(member(node)));
    return members;
  }

  private static EveningMember member(JsonNode node) {
    return new EveningMember(
        new UserId(node.required("userId").asText()), node.required("name").asText());
  }
}
