package dev.matinee.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The JSON object that a request carries, read strictly: exactly the members that are asked for, of
 * exactly their type, so that a typing error is never taken for a wish. Immutable.
 */
final class JsonBody {
  private static final ObjectReader READER =
      new ObjectMapper(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .reader()
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode object;

  private JsonBody(JsonNode object) {
    this.object = object;
  }

  /**
   * The body of a request.
   *
   * @param members that it has, all of them and no other
   * @throws RefusedException if it is anything else
   */
  static JsonBody read(Context context, String... members) {
    MediaType.require(context, MediaType.JSON);
    JsonNode object = parse(context.bodyAsBytes());
    Set<String> expected = new TreeSet<>(List.of(members));
    Set<String> given = new TreeSet<>();
    object.fieldNames().forEachRemaining(given::add);
    if (!object.isObject() || !given.equals(expected)) {
      throw wrong("The body must be a JSON object with exactly these members: %s.", expected);
    }
    return new JsonBody(object);
  }

  private static JsonNode parse(byte[] body) {
    try {
      return READER.readTree(body);
    } catch (IOException e) {
      throw wrong("The body is not a JSON document.");
    }
  }

  /** A text of any length. */
  String text(String member) {
    JsonNode value = object.path(member);
    if (!value.isTextual()) {
      throw wrong("The member %s must be a text in quotation marks.", member);
    }
    return value.textValue();
  }

  /** A rating in half stars, 1 to 10, written as 0.5 to 5. */
  int halfStars(String member) {
    JsonNode value = object.path(member);
    double halves = value.isNumber() ? value.doubleValue() * 2 : 0;
    if (halves < 1 || halves > 10 || halves != Math.rint(halves)) {
      throw wrong("The member %s must be a number from 0.5 to 5 in steps of 0.5.", member);
    }
    return (int) halves;
  }

  private static RefusedException wrong(String format, Object... values) {
    return new RefusedException(
        400, "That is not a valid request", String.format(Locale.ROOT, format, values));
  }

  @Override
  public String toString() {
    return "JsonBody[hidden]";
  }
}
