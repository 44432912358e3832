package dev.matinee.web.browse;

import java.util.Locale;

/** In which order movies are browsed. */
public enum MovieOrder {
  /** By the damped mean of their ratings; those with few ratings last. */
  LIKED,

  /** By the number of their ratings, most first. */
  RATED,

  /** By the year of release, latest first. */
  NEWEST;

  /** As an address has it; the first of them goes without saying. */
  public String parameter() {
    return this == LIKED ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** The order that an address names; the first of them where it names none that there is. */
  static MovieOrder named(String parameter) {
    for (MovieOrder order : values()) {
      if (order.parameter().equals(parameter)) {
        return order;
      }
    }
    return LIKED;
  }
}
