package dev.matinee.deploy.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * How large DynamoDB takes an item to be: names and texts by their bytes in UTF-8, bytes as they
 * are, numbers by half a byte for each digit and one more, lists and maps with three bytes and one
 * for each entry.
 */
final class ItemBytes {
  private ItemBytes() {}

  /** Of an item as the protocol has it: {@code {"name": {"S": "value"}}}. */
  static int of(JsonNode item) {
    int bytes = 0;
    for (Map.Entry<String, JsonNode> attribute : item.properties()) {
      bytes += length(attribute.getKey()) + value(attribute.getValue());
    }
    return bytes;
  }

  private static int value(JsonNode typed) {
    Map.Entry<String, JsonNode> value = typed.properties().iterator().next();
    JsonNode content = value.getValue();
    return switch (value.getKey()) {
      case "S" -> length(content.asText());
      case "B" -> Base64.getDecoder().decode(content.asText()).length;
      case "N" -> number(content.asText());
      case "M" -> 3 + content.size() + of(content);
      case "L" -> 3 + content.size() + content.valueStream().mapToInt(ItemBytes::value).sum();
      case "SS" -> content.valueStream().mapToInt(text -> length(text.asText())).sum();
      case "NS" -> content.valueStream().mapToInt(text -> number(text.asText())).sum();
      case "BOOL", "NULL" -> 1;
      default -> throw new AssertionError("no size is known for " + typed);
    };
  }

  private static int number(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    return (int) (digits + 1) / 2 + 1;
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
