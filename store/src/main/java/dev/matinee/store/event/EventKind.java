package dev.matinee.store.event;

import java.util.Arrays;

/** What a change did. */
public enum EventKind {
  /** A movie has a new or another rating. */
  RATED("rated"),

  /** The rating of a movie was taken back. */
  UNRATED("unrated"),

  /** A movie was watched, without a rating. */
  WATCHED("watched"),

  /** A movie is no longer noted as watched. */
  UNWATCHED("unwatched"),

  /** A movie is not to be recommended. */
  HIDDEN("hidden"),

  /** A movie may be recommended again. */
  UNHIDDEN("unhidden"),

  /** A movie is saved for later. */
  SAVED("saved"),

  /** A movie is no longer saved for later. */
  UNSAVED("unsaved"),

  /** The preferred genres are others. */
  GENRES("genres"),

  /** More than one movie changed, as by an import: the history says what holds now. */
  SEVERAL("several"),

  /** A later version wrote a kind that this version does not know: the history says what holds. */
  UNKNOWN("unknown");

  private final String label;

  EventKind(String label) {
    this.label = label;
  }

  /** {@return its name in a store and in messages, such as {@code rated}} */
  public String label() {
    return label;
  }

  /** {@return the kind with a label; {@link #UNKNOWN} if there is none} */
  public static EventKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label.equals(label))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
