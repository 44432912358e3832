package dev.matinee.web.api;

import dev.matinee.store.RecommendationList;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a state of something (RFC 9110, 8.8.3), so that a program can ask for it only if it
 * changed, or change it only if it did not. Immutable.
 *
 * @param value in quotation marks; with {@code W/} before it where answers of one state may differ
 *     in what does not matter
 */
record EntityTag(String value) {
  private static final String ANY = "*";
  private static final String WEAK = "W/";

  /** Of a history. */
  static EntityTag ofHistory(long version) {
    return new EntityTag("\"v" + version + "\"");
  }

  /** Of a list, which says besides how it came about. */
  static EntityTag ofList(RecommendationList list) {
    String made =
        "v%d-%s-%x"
            .formatted(
                list.historyVersion(), list.modelVersion(), list.knowsOthersUntil().toEpochMilli());
    return new EntityTag(WEAK + "\"" + made + "\"");
  }

  /** Tells it; true if the program has this state already, and is told so. */
  boolean answersUnchanged(Context context) {
    context.header("ETag", value);
    boolean known = header(context, "If-None-Match").map(this::isAmongWeakly).orElse(false);
    if (known) {
      context.status(304);
    }
    return known;
  }

  private boolean isAmongWeakly(String header) {
    return tags(header).anyMatch(tag -> tag.equals(ANY) || bare(tag).equals(bare(value)));
  }

  /** Whether a header {@code If-Match} allows a change of this state. */
  boolean isAmong(String header) {
    return tags(header).anyMatch(tag -> tag.equals(ANY) || tag.equals(value));
  }

  private static Stream<String> tags(String header) {
    return Arrays.stream(header.split(",", -1)).map(String::strip);
  }

  private static String bare(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }

  private static Optional<String> header(Context context, String name) {
    return Optional.ofNullable(context.header(name));
  }
}
