package dev.matinee.store.event;

import java.util.Arrays;

/** Where a change came from. */
public enum EventSource {
  /** A page of the site. */
  WEB("web"),

  /** The REST API. */
  API("api"),

  /** The skill. */
  VOICE("voice"),

  /** A file that the person brought along. */
  IMPORT("import"),

  /** A later version wrote a source that this version does not know. */
  UNKNOWN("unknown");

  private final String label;

  EventSource(String label) {
    this.label = label;
  }

  /** {@return its name in a store and in messages, such as {@code web}} */
  public String label() {
    return label;
  }

  /** {@return the source with a label; {@link #UNKNOWN} if there is none} */
  public static EventSource of(String label) {
    return Arrays.stream(values())
        .filter(source -> source.label.equals(label))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
