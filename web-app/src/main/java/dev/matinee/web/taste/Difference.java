package dev.matinee.web.taste;

import dev.matinee.recommender.data.Item;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A movie that a person rated otherwise than all people do. Immutable.
 *
 * @param movie that was rated
 * @param own stars of the person, 0.5 to 5
 * @param all mean stars of all people
 * @param raters how many people the mean is of
 */
public record Difference(Item movie, double own, double all, int raters) {
  /** One step of the scale; below it, nothing was rated otherwise. */
  private static final double LEAST = 0.5;

  private static final int MOST = 6;

  /** Of a rating; empty where too few people rated the movie. */
  static Optional<Difference> of(OwnRating rating, PublicTaste everyone) {
    return everyone
        .mean(rating.movie().id())
        .map(mean -> new Difference(rating.movie(), rating.stars(), mean.stars(), mean.raters()));
  }

  /** The movies that the person likes more than all people, at most six, the largest first. */
  static List<Difference> higher(List<Difference> differences) {
    return largest(differences, 1);
  }

  /** The movies that all people like more than the person, at most six, the largest first. */
  static List<Difference> lower(List<Difference> differences) {
    return largest(differences, -1);
  }

  private static List<Difference> largest(List<Difference> differences, int sign) {
    return differences.stream()
        .filter(each -> sign * each.more() >= LEAST)
        .sorted(
            Comparator.comparingDouble((Difference each) -> -sign * each.more())
                .thenComparing(each -> each.movie().id()))
        .limit(MOST)
        .toList();
  }

  /** How far the two are from each other, in stars. */
  double apart() {
    return Math.abs(more());
  }

  private double more() {
    return own - all;
  }
}
