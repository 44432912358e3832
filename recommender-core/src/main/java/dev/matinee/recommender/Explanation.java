package dev.matinee.recommender;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why an item has its ranking score, split twice: by the person's own ratings and by neighbours.
 * Each split that is not empty sums to the score, up to floating-point rounding.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param itemId the explained item
 * @param score its ranking score
 * @param contributions by own rating, largest first; empty where the score does not come from them
 * @param votes by neighbour, largest first; empty where the score does not come from neighbours
 */
public record Explanation(
    long itemId, double score, List<Contribution> contributions, List<NeighbourVote> votes) {
  /** What is less in parts of the strongest reason is not worth a word. */
  private static final double WORTH_SAYING = 0.1;

  public Explanation {
    contributions = List.copyOf(contributions);
    votes = List.copyOf(votes);
  }

  /**
   * The {@linkplain UserProfile#isDislike dislike} that counts most against the item: the one with
   * the lowest negative contribution, if that is at least a tenth of the highest positive one. A
   * liked item that counts against this one is none.
   *
   * @param profile the person's, for whom this was explained
   * @param scale of the ratings
   * @return the contribution; empty where no dislike counts against the item that much
   */
  public Optional<Contribution> strongestDislike(UserProfile profile, RatingScale scale) {
    double strongest =
        contributions.stream().mapToDouble(Contribution::contribution).max().orElse(0);
    return contributions.stream()
        .filter(part -> part.contribution() < 0 && profile.isDislike(part.rating(), scale))
        .min(Comparator.comparingDouble(Contribution::contribution))
        .filter(part -> -part.contribution() >= WORTH_SAYING * strongest);
  }
}
