package dev.matinee.web.taste;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.History;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the ratings of a person say of their taste. Movies that the data do not have are left out.
 * Takes time for each rating of the person, and of those who are most like them.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param rated how many movies the person rated
 * @param genres the largest own share first
 * @param decades of release, in their order
 * @param stars how often the person gave each rating, the lowest first
 * @param mean the person's mean rating in stars; empty where nothing was rated
 * @param compared the person's mean beside that of all people; empty where too few people rated the
 *     same movies
 * @param higher what the person likes more than all people
 * @param lower what all people like more than the person
 * @param likeMinded the people who are most like the person; empty where too few are, or where the
 *     site's algorithm compares no people
 * @param years in which the person rated, the latest first
 * @param review of the year that was asked for; empty where nothing was rated at all
 */
public record Taste(
    int rated,
    List<Share> genres,
    List<Share> decades,
    List<StarCount> stars,
    OptionalDouble mean,
    Optional<Comparison> compared,
    List<Difference> higher,
    List<Difference> lower,
    Optional<LikeMinded> likeMinded,
    List<Integer> years,
    Optional<YearReview> review) {
  private static final int MOST_HALF_STARS = 10;

  /** How many movies were given a rating. */
  public record StarCount(double stars, int movies) {}

  /**
   * Means in stars of the movies that {@link PublicTaste} tells a mean of; each movie counts once.
   *
   * @param movies how many of them the person rated
   * @param own the person's mean
   * @param all the mean of the means of all people
   */
  public record Comparison(int movies, double own, double all) {}

  /**
   * Of what a person told.
   *
   * @param year to look back at; the latest with ratings where it is empty
   */
  public static Taste of(LiveModel model, History history, OptionalInt year) {
    PublicTaste everyone = PublicTaste.of(model);
    List<OwnRating> ratings = OwnRating.of(history, model.catalogue());
    List<Difference> differences =
        ratings.stream().flatMap(rating -> Difference.of(rating, everyone).stream()).toList();
    List<Integer> years = years(ratings);
    return new Taste(
        ratings.size(),
        Share.of(ratings, Grouping.GENRE, everyone),
        Share.of(ratings, Grouping.DECADE, everyone),
        stars(ratings),
        ratings.stream().mapToDouble(OwnRating::stars).average(),
        compared(differences),
        Difference.higher(differences),
        Difference.lower(differences),
        LikeMinded.of(model, history, ratings),
        years,
        years.stream().findFirst().map(latest -> YearReview.of(ratings, year.orElse(latest))));
  }

  private static List<Integer> years(List<OwnRating> ratings) {
    return ratings.stream()
        .map(OwnRating::year)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static List<StarCount> stars(List<OwnRating> ratings) {
    int[] movies = new int[MOST_HALF_STARS + 1];
    ratings.forEach(rating -> movies[rating.rating().halfStars()]++);
    return IntStream.rangeClosed(1, MOST_HALF_STARS)
        .mapToObj(halfStars -> new StarCount(halfStars / 2.0, movies[halfStars]))
        .toList();
  }

  private static Optional<Comparison> compared(List<Difference> differences) {
    OptionalDouble own = differences.stream().mapToDouble(Difference::own).average();
    OptionalDouble all = differences.stream().mapToDouble(Difference::all).average();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(new Comparison(differences.size(), own.getAsDouble(), all.orElseThrow()));
  }
}
