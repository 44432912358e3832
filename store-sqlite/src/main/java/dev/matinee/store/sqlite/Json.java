package dev.matinee.store.sqlite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads columns that hold JSON. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /**
   * @throws IllegalArgumentException if the text is not JSON
   */
  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  /** An array of texts. */
  static String ofTexts(Collection<String> texts) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    texts.forEach(node::add);
    return node.toString();
  }

  /**
   * The texts of an array.
   *
   * @throws IllegalArgumentException if the text is not an array of texts
   */
  static List<String> readTexts(String json) {
    JsonNode array = read(json);
    if (!array.isArray()) {
      throw new IllegalArgumentException("not an array");
    }
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(requireText(element)));
    return texts;
  }

  private static String requireText(JsonNode element) {
    if (!element.isTextual()) {
      throw new IllegalArgumentException("not a text");
    }
    return element.textValue();
  }

  /** An array of whole numbers. */
  static String ofNumbers(Collection<Long> numbers) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    numbers.forEach(node::add);
    return node.toString();
  }

  /**
   * The whole numbers of an array.
   *
   * @throws IllegalArgumentException if the text is not an array of whole numbers
   */
  static List<Long> readNumbers(String json) {
    JsonNode array = read(json);
    if (!array.isArray()) {
      throw new IllegalArgumentException("not an array");
    }
    List<Long> numbers = new ArrayList<>();
    array.forEach(element -> numbers.add(requireNumber(element)));
    return numbers;
  }

  static long requireNumber(JsonNode element) {
    if (!element.canConvertToLong()) {
      throw new IllegalArgumentException("not a whole number");
    }
    return element.longValue();
  }
}
