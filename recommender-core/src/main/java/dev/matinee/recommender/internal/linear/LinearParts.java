package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Explanation;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Splits scores that are weighted sums of one person's ratings of the items of a head. For use by
 * one thread.
 *
 * @param matrix that the person is seen in
 * @param scale of the ratings
 * @param person whose ratings they are
 * @param profile what the ratings count
 */
public record LinearParts(
    DenseRatings matrix, RatingScale scale, ActiveProfile person, CountedRatings profile) {
  /** What a rating of the item at a place says of the item whose score is split. */
  @FunctionalInterface
  public interface Weights {
    /** By place. */
    double of(int place);
  }

  /**
   * The own ratings that spoke most for an item, largest part first. What was disliked is no reason
   * to show, so it is left out.
   *
   * @param factor of the whole score
   */
  public List<Contribution> reasons(Weights weights, double factor, int count) {
    return parts(weights, factor, this::isLiked).stream()
        .filter(part -> part.contribution() > 0)
        .limit(count)
        .toList();
  }

  private boolean isLiked(int index) {
    double rating = person.rating(profile.own(index));
    return profile.value(index) > 0 && !person.profile().isDislike(rating, scale);
  }

  /** Everything that made the score of an item. */
  public Explanation explanation(long itemId, Weights weights, double factor) {
    List<Contribution> parts = parts(weights, factor, index -> true);
    double score = parts.stream().mapToDouble(Contribution::contribution).sum();
    return new Explanation(itemId, score, parts, List.of());
  }

  private List<Contribution> parts(Weights weights, double factor, IntPredicate counts) {
    List<Contribution> parts = new ArrayList<>();
    for (int index = 0; index < profile.size(); index++) {
      double part = profile.value(index) * weights.of(profile.place(index)) * factor;
      if (part != 0 && counts.test(index)) {
        int own = profile.own(index);
        parts.add(new Contribution(matrix.itemId(person.item(own)), person.rating(own), part));
      }
    }
    // The sort is stable: of equal parts the lower item id comes first.
    parts.sort(Comparator.comparingDouble(Contribution::contribution).reversed());
    return parts;
  }
}
