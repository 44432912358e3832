package dev.matinee.recommender.internal;

import dev.matinee.recommender.CosineSimilarity;
import dev.matinee.recommender.NeighbourhoodConfig;
import dev.matinee.recommender.PearsonSimilarity;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Similarity;
import java.util.function.Function;

/** Finds the neighbours of a person. Immutable; safe for use by any number of threads. */
public final class Neighbourhood {
  private final DenseRatings matrix;
  private final NeighbourhoodConfig config;
  private final SimilarityScan scan;
  private final Pool<Accumulator> pool;

  public Neighbourhood(DenseRatings matrix, RatingScale scale, NeighbourhoodConfig config) {
    this.matrix = matrix;
    this.config = config;
    scan = scan(matrix, scale, config.similarity());
    pool = new Pool<>(() -> new Accumulator(matrix.userIds().length));
  }

  private static SimilarityScan scan(
      DenseRatings matrix, RatingScale scale, Similarity similarity) {
    if (similarity instanceof CosineSimilarity cosine) {
      return new CosineScan(matrix, scale, cosine);
    }
    if (similarity instanceof PearsonSimilarity) {
      return new PearsonScan(matrix, scale);
    }
    throw new IllegalArgumentException("unknown similarity " + similarity);
  }

  /** The most similar users of all. */
  public Neighbours nearest(ActiveProfile person) {
    return withEverybody(person, Everybody::nearest);
  }

  /**
   * Computes the similarity to everybody once, for several questions about it.
   *
   * @param work must not keep what it is given
   */
  public <R> R withEverybody(ActiveProfile person, Function<Everybody, R> work) {
    return pool.use(
        similarities -> {
          scan.scan(person, similarities);
          R result = work.apply(new Everybody(similarities));
          similarities.clear();
          return result;
        });
  }

  /** See {@link SimilarityScan#parts}. */
  public double[] parts(ActiveProfile person, int user) {
    return scan.parts(person, user);
  }

  /** The similarity of one person to everybody who shares an item with them. */
  public final class Everybody {
    private final Accumulator similarities;

    private Everybody(Accumulator similarities) {
      this.similarities = similarities;
    }

    private Neighbours nearest() {
      TopNumbers best = new TopNumbers(Math.min(config.size(), similarities.touchedCount()));
      for (int index = 0; index < similarities.touchedCount(); index++) {
        offer(similarities.touched(index), best);
      }
      return neighbours(best);
    }

    /** The most similar of those who rated an item. */
    public Neighbours nearestRaters(int item) {
      int raters = matrix.itemEnd(item) - matrix.itemStart(item);
      TopNumbers best = new TopNumbers(Math.min(config.size(), raters));
      for (int at = matrix.itemStart(item); at < matrix.itemEnd(item); at++) {
        offer(matrix.userAt(at), best);
      }
      return neighbours(best);
    }

    private void offer(int user, TopNumbers best) {
      if (similarities.sum(user) > 0) {
        double weight = weight(user);
        if (weight > 0) {
          best.offer(user, weight);
        }
      }
    }

    private double weight(int user) {
      return config.weigh(similarities.sum(user), similarities.count(user));
    }

    private Neighbours neighbours(TopNumbers best) {
      int[] users = best.numbersBestFirst();
      double[] weights = new double[users.length];
      int[] coRated = new int[users.length];
      for (int index = 0; index < users.length; index++) {
        weights[index] = weight(users[index]);
        coRated[index] = similarities.count(users[index]);
      }
      return new Neighbours(users, weights, coRated);
    }
  }
}
