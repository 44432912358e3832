package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed into a form, and what is wrong with it. Immutable.
 *
 * @param values by field
 * @param errors by field, as sentences
 */
public record Form(Map<String, String> values, Map<String, String> errors) {
  private static final int MAX_LENGTH = 4_000;

  /** The field that errors belong to which concern the whole form. */
  public static final String WHOLE = "form";

  public Form {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
  }

  /** One that is not filled in yet. */
  public static Form empty() {
    return new Form(Map.of(), Map.of());
  }

  /** What a request sent in some fields; what is missing counts as empty. */
  public static Form of(Context context, List<String> fields) {
    Map<String, String> values = new HashMap<>();
    for (String field : fields) {
      String value = Optional.ofNullable(context.formParam(field)).orElse("");
      values.put(field, value.substring(0, Math.min(value.length(), MAX_LENGTH)));
    }
    return new Form(values, Map.of());
  }

  /** The same with a field filled in. */
  public Form with(String field, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(field, value);
    return new Form(more, errors);
  }

  /** The same with something wrong. */
  public Form withError(String field, String sentence) {
    Map<String, String> more = new HashMap<>(errors);
    more.put(field, sentence);
    return new Form(values, more);
  }

  /** What was typed into a field. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What is wrong with a field; empty if nothing is. */
  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  /** Whether nothing is wrong. */
  public boolean isFine() {
    return errors.isEmpty();
  }
}
