package dev.matinee.lists.search;

import dev.matinee.lists.titles.Title;
import java.util.List;
import java.util.Optional;

/**
 * The movies that may be meant.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param movies the likeliest first, at most {@value #MOST}
 * @param sure whether the first is meant, and the person need not be asked
 */
public record FoundTitles(List<Title> movies, boolean sure) {
  /** More are not asked about. */
  public static final int MOST = 5;

  private static final FoundTitles NONE = new FoundTitles(List.of(), false);

  /**
   * @throws IllegalArgumentException if there are more, or none that is meant for sure
   */
  public FoundTitles {
    movies = List.copyOf(movies);
    if (movies.size() > MOST || (sure && movies.isEmpty())) {
      throw new IllegalArgumentException(
          "there must be 0 to %d movies, and one where it is sure, got %d"
              .formatted(MOST, movies.size()));
    }
  }

  /** {@return no movie} */
  public static FoundTitles none() {
    return NONE;
  }

  /** {@return the movie that is meant; empty where that is not sure} */
  public Optional<Title> meant() {
    return sure ? Optional.of(movies.get(0)) : Optional.empty();
  }

  /** {@return whether there are some, one of which has to be chosen} */
  public boolean isAmbiguous() {
    return !sure && !movies.isEmpty();
  }
}
