package dev.matinee.recommender;

import java.util.Objects;

/**
 * How the neighbours who rated an item bring it up in a list:
 *
 * <pre>
 *   score(i) = sum over neighbours v who rated i of c(v) vote(r(v,i)) / raters(i)^damping
 * </pre>
 *
 * where a neighbour counts {@code c(v)} either their weight or 1. Whatever the choice, a score is a
 * sum over neighbours, so that it can be explained exactly; ties go to the lower item id.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public sealed interface Ranking {
  /** {@return what one rating counts} */
  Vote vote();

  /** {@return the damping: 0 to 1; above 0 it holds back items with many raters} */
  double popularityDamping();

  /** {@return whether a neighbour counts by their weight} */
  boolean weighted();

  /**
   * The closest neighbours count most.
   *
   * @param vote what one rating counts
   * @param popularityDamping 0 to 1; above 0 it holds back items with many raters
   * @return the ranking
   * @throws RecommenderException if the damping is not in its range
   */
  static Ranking weightedVotes(Vote vote, double popularityDamping) {
    return new WeightedVotes(vote, popularityDamping);
  }

  /**
   * The number of neighbours who like the item (4 of 5 stars and more): who is a neighbour depends
   * on the person, and then one is as good as another. A score can be said in words: "liked by 23
   * of your 100 neighbours".
   *
   * <p>Source: "most-frequent item recommendation" of B. Sarwar, G. Karypis, J. Konstan and J.
   * Riedl (2000), doi 10.1145/352871.352887, where bought stands for liked.
   *
   * @return the ranking
   */
  static Ranking likedCount() {
    return new LikedCount();
  }

  /**
   * See {@link Ranking#weightedVotes}.
   *
   * @param vote what one rating counts
   * @param popularityDamping 0 to 1; above 0 it holds back items with many raters
   */
  record WeightedVotes(Vote vote, double popularityDamping) implements Ranking {
    public WeightedVotes {
      Objects.requireNonNull(vote, "vote");
      if (!(popularityDamping >= 0 && popularityDamping <= 1)) {
        throw new RecommenderException(
            "popularityDamping must be between 0 and 1, got " + popularityDamping);
      }
    }

    @Override
    public boolean weighted() {
      return true;
    }
  }

  /** See {@link Ranking#likedCount}. */
  record LikedCount() implements Ranking {
    @Override
    public Vote vote() {
      return Vote.LIKED;
    }

    @Override
    public double popularityDamping() {
      return 0;
    }

    @Override
    public boolean weighted() {
      return false;
    }
  }
}
