package dev.matinee.recommender;

import java.util.List;

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
  public Explanation {
    contributions = List.copyOf(contributions);
    votes = List.copyOf(votes);
  }
}
