package dev.matinee.cli.sample;

import java.util.Arrays;
import java.util.Locale;

/** A cluster of movies that the same people like. */
enum Taste {
  SPACE_OPERA,
  MOB_MOVIES,
  ANIMATION,
  ROMANTIC_COMEDY,
  HORROR,
  WESTERNS,
  ART_HOUSE,
  HEROES,
  FANTASY,
  SUSPENSE,
  CLASSICS,
  MUSICALS,
  WAR_MOVIES,
  LAUGHS,
  DOCUMENTARIES,
  ADVENTURE,
  THINKING_SCIENCE_FICTION;

  /** The taste of a name such as "space opera". */
  static Taste named(String name) {
    return Arrays.stream(values())
        .filter(taste -> taste.label().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no taste is named " + name));
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
