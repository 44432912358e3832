package dev.matinee.web.taste;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person rated in a year, in UTC. Immutable.
 *
 * @param year of the ratings
 * @param rated how many movies
 * @param genre that most of them have, of several the first by name; empty where none has one
 * @param best at most five, the best first; of equal ones the last rated first
 */
public record YearReview(int year, int rated, Optional<GenreCount> genre, List<OwnRating> best) {
  private static final int BEST = 5;
  private static final Comparator<OwnRating> BEST_FIRST =
      Comparator.comparingInt((OwnRating rating) -> -rating.rating().halfStars())
          .thenComparing(rating -> rating.rating().ratedAt(), Comparator.reverseOrder())
          .thenComparing(rating -> rating.movie().id());

  /** How many of the movies have a genre. */
  public record GenreCount(String name, int movies) {}

  /** Of a year; empty where nothing was rated in it. */
  static YearReview of(List<OwnRating> ratings, int year) {
    List<OwnRating> ofYear = ratings.stream().filter(rating -> rating.year() == year).toList();
    return new YearReview(
        year,
        ofYear.size(),
        mostRated(ofYear),
        ofYear.stream().sorted(BEST_FIRST).limit(BEST).toList());
  }

  private static Optional<GenreCount> mostRated(List<OwnRating> ratings) {
    Map<String, Integer> genres = new TreeMap<>();
    for (OwnRating rating : ratings) {
      rating.movie().genres().forEach(genre -> genres.merge(genre, 1, Integer::sum));
    }
    return genres.entrySet().stream()
        .map(entry -> new GenreCount(entry.getKey(), entry.getValue()))
        .min(
            Comparator.comparingInt((GenreCount genre) -> -genre.movies())
                .thenComparing(GenreCount::name));
  }
}
