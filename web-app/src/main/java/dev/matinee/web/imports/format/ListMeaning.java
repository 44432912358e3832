package dev.matinee.web.imports.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the movies of a file are that says no more of them than that they are in it. */
public enum ListMeaning {
  /** They were watched. */
  WATCHED("watched"),

  /** They are a watchlist: they are to be seen later. */
  SAVED("saved");

  private static final String WATCHLIST = "watchlist";

  private final String label;

  ListMeaning(String label) {
    this.label = label;
  }

  /** {@return its name in forms and addresses} */
  public String label() {
    return label;
  }

  /** {@return the meaning with a label; empty if there is none} */
  public static Optional<ListMeaning> of(String label) {
    return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
  }

  /**
   * {@return what the name of a file tells}
   *
   * @param fileName as the browser told it; may be empty
   */
  static Optional<ListMeaning> ofFileName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.contains(WATCHLIST)) {
      return Optional.of(SAVED);
    }
    return name.contains(WATCHED.label) ? Optional.of(WATCHED) : Optional.empty();
  }
}
