package dev.matinee.store.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.matinee.store.Passkey;
import dev.matinee.store.Passkeys;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The passkeys of an account. Unknown fields are ignored. */
final class PasskeysJson {
  private PasskeysJson() {}

  static String of(Passkeys passkeys) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Passkey passkey : passkeys.all()) {
      array
          .addObject()
          .put("id", passkey.id())
          .put("publicKey", passkey.publicKey())
          .put("signCount", passkey.signCount())
          .put("label", passkey.label())
          .put("createdAt", passkey.createdAt().getEpochSecond())
          .put("lastUsedAt", passkey.lastUsedAt().getEpochSecond());
    }
    return array.toString();
  }

  /**
   * The passkeys of an array.
   *
   * @throws IllegalArgumentException if the text is not an array of passkeys
   */
  static Passkeys read(String json) {
    List<Passkey> passkeys = new ArrayList<>();
    Json.read(json).forEach(node -> passkeys.add(passkey(node)));
    return new Passkeys(passkeys);
  }

  private static Passkey passkey(JsonNode node) {
    return new Passkey(
        node.required("id").asText(),
        node.required("publicKey").asText(),
        Json.requireNumber(node.required("signCount")),
        node.required("label").asText(),
        second(node.required("createdAt")),
        second(node.required("lastUsedAt")));
  }

  private static Instant second(JsonNode node) {
    try {
      return Instant.ofEpochSecond(Json.requireNumber(node));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time in a passkey", e);
    }
  }
}
