package dev.matinee.spark.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.matinee.serving.list.ListDocument;
import dev.matinee.store.RecommendationList;
import java.util.Arrays;

/** Lists as lines of JSON. */
final class ListLines {
  private static final JsonMapper JSON = new JsonMapper();

  private ListLines() {}

  /** The line of a list with its first movies, so many at most, and with its end. */
  static byte[] line(RecommendationList list, int count) {
    byte[] document = bytes(ListDocument.ofMadeAhead(list, count));
    byte[] line = Arrays.copyOf(document, document.length + 1);
    line[document.length] = '\n';
    return line;
  }

  static byte[] bytes(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list is always a JSON document", e);
    }
  }
}
