package dev.matinee.skill.titles;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.similar.CachedSimilar;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.similar.SimilarSource;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The movies like others that are published with the data, beside the {@linkplain TitlePlace
 * titles}. Those of a model are fetched when a list by it first needs them, and kept in memory.
 */
public final class SimilarPlace {
  private SimilarPlace() {}

  /**
   * {@return the movies like others at the place that an environment names; without one there are
   * none}
   *
   * @throws IllegalArgumentException if the place is none; names it and what is allowed
   */
  public static SimilarSource of(Map<String, String> environment) {
    return PublishedPlace.of(environment)
        .<SimilarSource>map(place -> new CachedSimilar(model -> fetch(model, place)))
        .orElse(SimilarSource.NONE);
  }

  private static Optional<SimilarMovies> fetch(String model, PublishedPlace place) {
    try {
      return Optional.of(SimilarMovies.read(place.get(SimilarMovies.path(model))));
    } catch (MissingObjectException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new ListsException("cannot fetch the movies like others of " + model + ": " + e);
    }
  }
}
