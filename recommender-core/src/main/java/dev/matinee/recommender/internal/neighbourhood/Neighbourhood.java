package dev.matinee.recommender.internal.neighbourhood;

import dev.matinee.recommender.NeighbourhoodConfig;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Significance;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.scratch.Pool;
import dev.matinee.recommender.internal.similarity.Pair;
import dev.matinee.recommender.internal.similarity.PairSimilarity;
import dev.matinee.recommender.internal.similarity.SimilarityScan;
import java.util.function.Function;

/** Finds the neighbours of a person. Immutable; safe for use by any number of threads. */
public final class Neighbourhood {
  /** So many raters are gone through faster than the most similar users are looked at. */
  private static final int FEW_RATERS = 1_000;

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

  /**
   * Bounds the similarity to every user once, for several questions about it.
   *
   * @param work must not keep what it is given
   */
  public <R> R withPossibleNeighbours(ActiveProfile person, Function<PossibleNeighbours, R> work) {
    return scans.use(
        scan -> {
          scan.scan(person);
          if (countsCoRated()) {
            weighByCount(person, scan);
          }
          R result = work.apply(new PossibleNeighbours(person, scan));
          scan.clear();
          return result;
        });
  }

  /**
   * Turns bounds of similarities into bounds of the weights' q-th roots, which are in the order of
   * the weights.
   */
  private void weighByCount(ActiveProfile person, SimilarityScan scan) {
    float[] roots = new float[person.size() + 1];
    for (int coRated = 0; coRated < roots.length; coRated++) {
      double factor = config.significance().factor(coRated);
      roots[coRated] = Math.nextUp((float) Math.pow(factor, 1 / config.amplification()));
    }
    float[] bounds = scan.bounds();
    for (int user = 0; user < bounds.length; user++) {
      bounds[user] *= roots[scan.coRated(user)];
    }
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

  /** The people who may be similar to one person. For use by one thread. */
  public final class PossibleNeighbours {
    private final ActiveProfile person;
    private final PairSimilarity.Pairs pairs;
    private final SimilarityScan scan;
    private final float[] bounds;
    private final float slack;
    private final BoundOrder mostSimilar;

    private PossibleNeighbours(ActiveProfile person, SimilarityScan scan) {
      this.person = person;
      this.scan = scan;
      pairs = similarity.remembering(person);
      bounds = scan.bounds();
      slack = scan.slack();
      mostSimilar = BoundOrder.of(bounds, config.size(), slack);
    }

    /** The most similar users of all. */
    public Neighbours nearest() {
      Candidates candidates = new Candidates(config.size(), slack);
      for (int rank = 0; rank < mostSimilar.size(); rank++) {
        offer(mostSimilar.user(rank), candidates);
      }
      return nearest(candidates, config.size());
    }

    /** The most similar of those who rated an item. */
    public Neighbours nearestRaters(int item, int size) {
      Candidates candidates = new Candidates(size, slack);
      if (matrix.raters(item) <= FEW_RATERS || !offerMostSimilar(item, candidates)) {
        candidates = new Candidates(size, slack);
        offerRaters(item, candidates);
      }
      return nearest(candidates, size);
    }

    /**
     * Looks for the nearest raters of an item that many rated among the most similar users, which
     * is faster than to go through all raters.
     *
     * @return whether all users were seen who may be one of them
     */
    private boolean offerMostSimilar(int item, Candidates candidates) {
      for (int rank = 0; rank < mostSimilar.size(); rank++) {
        int user = mostSimilar.user(rank);
        if (bounds[user] <= candidates.cut()) {
          return true;
        }
        if (matrix.levelOf(user, item) >= 0) {
          candidates.add(user, bounds[user]);
        }
      }
      return false;
    }

    private void offerRaters(int item, Candidates candidates) {
      matrix.forEachRun(
          item,
          (level, users, start, end) -> {
            for (int at = start; at < end; at++) {
              offer(users[at], candidates);
            }
          });
    }

    private void offer(int user, Candidates candidates) {
      if (bounds[user] > candidates.cut()) {
        candidates.add(user, bounds[user]);
      }
    }

    private Neighbours nearest(Candidates candidates, int size) {
      NearestUsers nearest = new NearestUsers(matrix, size);
      for (int index = 0; index < candidates.size(); index++) {
        int user = candidates.user(index);
        if (bounds[user] > candidates.cut() && !person.is(user)) {
          nearest.offer(user, weight(user));
        }
      }
      return nearest.best();
    }

    private double weight(int user) {
      if (scan.isExact()) {
        return config.weigh(scan.similarity(user), countsCoRated() ? scan.coRated(user) : 0);
      }
      Pair pair = pairs.with(user);
      return config.weigh(pair.similarity(), pair.coRated());
    }

    /** The number of items that a user shares with the person. */
    public int coRated(int user) {
      return pairs.with(user).coRated();
    }
  }
}
