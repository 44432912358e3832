package dev.matinee.serving.list;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Which movies a list may have. It never changes the order of what remains.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param genres that a movie must have, all of them
 * @param oneOf genres of which a movie must have one; where there are none, it needs none of them
 * @param without genres that it must not have, any of them
 * @param from the earliest year of release; without it, movies of unknown year pass as well
 * @param to the latest year of release, likewise
 */
public record MovieFilter(
    Set<String> genres, Set<String> oneOf, Set<String> without, OptionalInt from, OptionalInt to) {
  /** All movies. */
  public static final MovieFilter NONE =
      new MovieFilter(Set.of(), Set.of(), OptionalInt.empty(), OptionalInt.empty());

  /**
   * @throws IllegalArgumentException if the first year is later than the last
   */
  public MovieFilter {
    genres = Set.copyOf(genres);
    oneOf = Set.copyOf(oneOf);
    without = Set.copyOf(without);
    if (from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt()) {
      throw new IllegalArgumentException(
          "from must not be later than to, got %d and %d"
              .formatted(from.getAsInt(), to.getAsInt()));
    }
  }

  /**
   * A filter without genres of which a movie must have one.
   *
   * @param genres that a movie must have, all of them
   * @param without genres that it must not have, any of them
   * @param from the earliest year of release
   * @param to the latest year of release
   * @throws IllegalArgumentException if the first year is later than the last
   */
  public MovieFilter(Set<String> genres, Set<String> without, OptionalInt from, OptionalInt to) {
    this(genres, Set.of(), without, from, to);
  }

  /** {@return whether all movies pass} */
  public boolean isOff() {
    return equals(NONE);
  }

  /** {@return the filter for the numbers of movies} */
  public LongPredicate on(Catalogue catalogue) {
    return id -> catalogue.find(id).filter(this::accepts).isPresent();
  }

  private boolean accepts(Item movie) {
    return movie.genres().containsAll(genres)
        && (oneOf.isEmpty() || !Collections.disjoint(movie.genres(), oneOf))
        && Collections.disjoint(movie.genres(), without)
        && isOfTheYears(movie.year());
  }

  private boolean isOfTheYears(OptionalInt year) {
    return year.isPresent()
        ? year.getAsInt() >= from.orElse(Integer.MIN_VALUE)
            && year.getAsInt() <= to.orElse(Integer.MAX_VALUE)
        : from.isEmpty() && to.isEmpty();
  }
}
