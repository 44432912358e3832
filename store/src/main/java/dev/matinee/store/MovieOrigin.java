package dev.matinee.store;

import java.util.Arrays;

/** How a movie came into a list. */
public enum MovieOrigin {
  /** By the votes of people with a similar taste. */
  NEIGHBOURS("neighbours"),

  /** It is like movies that the person rated. */
  SIMILAR_ITEMS("similar-items"),

  /** By a linear model of the person's own ratings. */
  LINEAR_MODEL("linear-model"),

  /** Few people rated it yet; its genres and year go with what the person rated. */
  NEW("new"),

  /** Many people like it. */
  POPULARITY("popularity"),

  /** It is not known: the list was stored by an earlier version, or by a later one. */
  UNKNOWN("");

  private final String label;

  MovieOrigin(String label) {
    this.label = label;
  }

  /**
   * {@return its name in a store and in the API, such as {@code linear-model}; empty if unknown}
   */
  public String label() {
    return label;
  }

  /** {@return the origin with a label; {@link #UNKNOWN} if there is none} */
  public static MovieOrigin of(String label) {
    return Arrays.stream(values())
        .filter(origin -> origin.label.equals(label))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
