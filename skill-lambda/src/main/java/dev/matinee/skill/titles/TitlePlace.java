package dev.matinee.skill.titles;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.titles.CachedTitles;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.titles.TitlesUnavailableException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The indexes of titles that are published with the data, as the environment says where. One is
 * fetched when a list first names it, and kept in memory.
 */
public final class TitlePlace {
  /** The environment variable with the place of the data: {@code s3://bucket/prefix}. */
  public static final String VARIABLE = "MATINEE_TITLES";

  private TitlePlace() {}

  /**
   * {@return the indexes at the place that an environment names; without one, none can be fetched}
   *
   * @throws IllegalArgumentException if the place is none; names it and what is allowed
   */
  public static TitleSource of(Map<String, String> environment) {
    return PublishedPlace.of(environment)
        .<TitleSource>map(place -> new CachedTitles(version -> fetch(version, place)))
        .orElse(TitlePlace::nowhere);
  }

  private static Optional<TitleIndex> nowhere(String version) {
    throw new TitlesUnavailableException(
        VARIABLE + " does not say where the titles " + version + " are");
  }

  private static Optional<TitleIndex> fetch(String version, PublishedPlace place) {
    try {
      return Optional.of(TitleIndex.read(place.get(TitleIndex.path(version)), version));
    } catch (IOException | ListsException e) {
      throw new TitlesUnavailableException(
          "cannot fetch the titles " + version + ": " + e.getMessage(), e);
    }
  }
}
