package dev.matinee.serving.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * How lists are written into the store. Both ways are read, whatever this is; a program of a
 * release before packed lists reads plain ones only.
 */
public enum ListFormat {
  /** Ids and numbers in few bytes, where the titles are published; as {@link #PLAIN} elsewhere. */
  PACKED,

  /** With all titles. */
  PLAIN;

  /** The variable of the environment that says so. */
  public static final String VARIABLE = "MATINEE_LIST_FORMAT";

  /**
   * {@return the format that an environment names, or {@link #PACKED}}
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static ListFormat of(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, "").strip();
    return value.isEmpty()
        ? PACKED
        : Arrays.stream(values())
            .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(value))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        VARIABLE + " must be packed or plain, got '" + value + "'"));
  }
}
