package dev.matinee.recommender.internal.neighbourhood;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.OptionalInt;

/** The neighbours of one person who rated one item, and what they say of it. */
public final class RatingNeighbours {
  private final Neighbours neighbours;
  private final RatingScale scale;
  private final int[] levels;
  private final int size;

  public RatingNeighbours(DenseRatings matrix, RatingScale scale, Neighbours neighbours, int item) {
    this.neighbours = neighbours;
    this.scale = scale;
    levels = new int[neighbours.size()];
    int voters = 0;
    for (int index = 0; index < levels.length; index++) {
      levels[index] = matrix.levelOf(neighbours.user(index), item);
      voters += levels[index] < 0 ? 0 : 1;
    }
    size = voters;
  }

  /** Whether the {@code index}-th neighbour rated the item. */
  public boolean votes(int index) {
    return levels[index] >= 0;
  }

  /** The place on the scale of the {@code index}-th neighbour's rating. */
  public int level(int index) {
    return levels[index];
  }

  /** The share of the voters who like the item, weighted by similarity, in percent. */
  public OptionalInt matchPercent(int minSupport) {
    if (size < minSupport) {
      return OptionalInt.empty();
    }
    double liked = 0;
    double all = 0;
    for (int index = 0; index < levels.length; index++) {
      if (votes(index)) {
        double weight = neighbours.weight(index);
        all += weight;
        liked += scale.isLiked(scale.ratingAt(levels[index])) ? weight : 0;
      }
    }
    return OptionalInt.of((int) Math.round(100 * liked / all));
  }
}
