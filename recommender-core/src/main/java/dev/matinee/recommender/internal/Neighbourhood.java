package dev.matinee.recommender.internal;

import dev.matinee.recommender.NeighbourhoodConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Significance;
import java.util.function.Function;

/** Finds the neighbours of a person. Immutable; safe for use by any number of threads. */
public final class Neighbourhood {
  private final DenseRatings matrix;
  private final NeighbourhoodConfig config;
  private final PairSimilarity similarity;
  private final Pool<SimilarityScan> scans;

  public Neighbourhood(DenseRatings matrix, RatingScale scale, NeighbourhoodConfig config) {
    this.matrix = matrix;
    this.config = config;
    similarity = PairSimilarity.of(matrix, scale, config.similarity());
    scans = new Pool<>(similarity.scans(countsCoRated()));
  }

  private boolean countsCoRated() {
    return !config.significance().equals(Significance.none());
  }

  /** The most similar users of all. */
  public Neighbours nearest(ActiveProfile person) {
    return withEverybody(person, Everybody::nearest);
  }

  /**
   * Bounds the similarity to everybody once, for several questions about it.
   *
   * @param work must not keep what it is given
   */
  public <R> R withEverybody(ActiveProfile person, Function<Everybody, R> work) {
    return scans.use(
        scan -> {
          scan.scan(person);
          R result = work.apply(new Everybody(person, scan));
          scan.clear();
          return result;
        });
  }

  /** See {@link PairSimilarity.Pairs#parts}. */
  public PartsByUser parts(ActiveProfile person) {
    return similarity.of(person)::parts;
  }

  /** The similarity to one user by the person's items. */
  @FunctionalInterface
  public interface PartsByUser {
    /** By the index of the item in the profile; the parts sum to the similarity. */
    double[] of(int user);
  }

  /** Everybody who may be similar to one person. For use by one thread. */
  public final class Everybody {
    private final ActiveProfile person;
    private final PairSimilarity.Pairs pairs;
    private final float[] bounds;
    private final float slack;

    private Everybody(ActiveProfile person, SimilarityScan scan) {
      this.person = person;
      pairs = similarity.of(person);
      bounds = scan.bounds();
      slack = scan.slack();
      if (countsCoRated()) {
        weighByCount(scan);
      }
    }

    /**
     * Turns bounds of similarities into bounds of the weights' q-th roots, which are in the order
     * of the weights.
     */
    private void weighByCount(SimilarityScan scan) {
      float[] roots = new float[person.size() + 1];
      for (int coRated = 0; coRated < roots.length; coRated++) {
        double factor = config.significance().factor(coRated);
        roots[coRated] = Math.nextUp((float) Math.pow(factor, 1 / config.amplification()));
      }
      for (int user = 0; user < bounds.length; user++) {
        bounds[user] *= roots[scan.coRated(user)];
      }
    }

    /** The most similar users of all. */
    public Neighbours nearest() {
      Candidates candidates = new Candidates(config.size(), slack);
      for (int user = 0; user < bounds.length; user++) {
        if (bounds[user] > candidates.cut()) {
          candidates.add(user, bounds[user]);
        }
      }
      return nearest(candidates, config.size());
    }

    /** The most similar of those who rated an item. */
    public Neighbours nearestRaters(int item, int size) {
      Candidates candidates = new Candidates(size, slack);
      matrix.forEachRun(item, (level, users, start, end) -> offer(users, start, end, candidates));
      return nearest(candidates, size);
    }

    private void offer(int[] users, int start, int end, Candidates candidates) {
      for (int at = start; at < end; at++) {
        int user = users[at];
        if (bounds[user] > candidates.cut()) {
          candidates.add(user, bounds[user]);
        }
      }
    }

    private Neighbours nearest(Candidates candidates, int size) {
      NearestUsers nearest = new NearestUsers(matrix, size);
      for (int index = 0; index < candidates.size(); index++) {
        int user = candidates.user(index);
        if (bounds[user] > candidates.cut() && !person.is(user)) {
          Pair pair = pairs.with(user);
          nearest.offer(user, config.weigh(pair.similarity(), pair.coRated()), pair.coRated());
        }
      }
      return nearest.best();
    }
  }
}
