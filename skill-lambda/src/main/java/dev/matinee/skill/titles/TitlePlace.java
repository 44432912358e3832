package dev.matinee.skill.titles;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.titles.CachedTitles;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.titles.TitlesUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indexes of titles that are published with the data, as the environment says where. One is
 * fetched when a list first names it, and kept in memory.
 */
public final class TitlePlace {
  /** The environment variable with the place of the data: {@code s3://bucket/prefix}. */
  public static final String VARIABLE = "MATINEE_TITLES";

  private static final Pattern PLACE =
      Pattern.compile("s3://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/(?<prefix>.*?))?/*");

  private TitlePlace() {}

  /**
   * {@return the indexes at the place that an environment names; without one, none can be fetched}
   *
   * @throws IllegalArgumentException if the place is none; names it and what is allowed
   */
  public static TitleSource of(Map<String, String> environment) {
    String place = environment.getOrDefault(VARIABLE, "").strip();
    return place.isEmpty()
        ? TitlePlace::nowhere
        : new CachedTitles(at(place, S3Objects.of(environment)));
  }

  private static Optional<TitleIndex> nowhere(String version) {
    throw new TitlesUnavailableException(
        VARIABLE + " does not say where the titles " + version + " are");
  }

  private static TitleSource at(String place, S3Objects objects) {
    Matcher form = PLACE.matcher(place);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "%s must be s3://bucket/prefix, got \"%s\"".formatted(VARIABLE, place));
    }
    String prefix = Optional.ofNullable(form.group("prefix")).orElse("");
    return version -> {
      String path = TitleIndex.path(version);
      String key = prefix.isEmpty() ? path : prefix + "/" + path;
      return Optional.of(fetch(version, objects.address(form.group("bucket"), key), objects));
    };
  }

  private static TitleIndex fetch(String version, URI address, S3Objects objects) {
    try {
      return TitleIndex.read(objects.get(address), version);
    } catch (IOException | ListsException e) {
      throw new TitlesUnavailableException(
          "cannot fetch the titles " + version + ": " + e.getMessage(), e);
    }
  }
}
