package dev.matinee.recommender;

import java.util.Objects;

/**
 * How the votes of the neighbours become an order:
 *
 * <pre>
 *   score(i) = sum over neighbours v who rated i of w(v) vote(r(v,i)) / raters(i)^damping
 * </pre>
 *
 * @param vote what one rating counts
 * @param popularityDamping 0 to 1; above 0 it holds back what everybody rated
 */
public record Ranking(Vote vote, double popularityDamping) {
  public Ranking {
    Objects.requireNonNull(vote, "vote");
    if (!(popularityDamping >= 0 && popularityDamping <= 1)) {
      throw new RecommenderException(
          "popularityDamping must be between 0 and 1, got " + popularityDamping);
    }
  }
}
