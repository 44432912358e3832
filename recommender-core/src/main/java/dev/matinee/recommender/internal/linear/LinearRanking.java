package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Dials;
import dev.matinee.recommender.EaseConfig;
import dev.matinee.recommender.Explanation;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.ranking.DialFactors;
import dev.matinee.recommender.internal.ranking.RankedItems;
import dev.matinee.recommender.internal.scratch.Pool;
import java.util.List;
import java.util.function.Function;

/**
 * Ranks the items of a head by a person's ratings and the weights of a linear model. See {@link
 * dev.matinee.recommender.Ease}. Immutable; safe for use by any number of threads.
 */
public final class LinearRanking {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final Head head;
  private final LinearWeights weights;
  private final EaseConfig config;
  private final double[] damping;
  private final DialFactors dials;
  private final TagFocus focus;
  private final Pool<WeightSums> pool;

  public LinearRanking(
      DenseRatings matrix,
      RatingScale scale,
      Head head,
      LinearWeights weights,
      EaseConfig config,
      ItemTags tags) {
    this.matrix = matrix;
    this.scale = scale;
    this.head = head;
    this.weights = weights;
    this.config = config;
    dials = new DialFactors(matrix, tags);
    focus = new TagFocus(matrix, head, tags, config.tagFocus());
    damping = new double[head.size()];
    for (int place = 0; place < damping.length; place++) {
      int item = head.item(place);
      damping[place] =
          item < 0 ? 0 : Math.pow(Math.max(1, matrix.raters(item)), -config.popularityDamping());
    }
    pool = new Pool<>(weights::sums);
  }

  /** The items with the best positive scores that the query asks for, best first. */
  public RankedItems rank(ActiveProfile person, Query query) {
    LinearProfile profile = profile(person);
    // What a person who liked nothing dislikes says what they do not like, and not what they do.
    return profile.likesAny()
        ? sum(profile, sums -> select(person, sums, profile, query))
        : new HeadRanking(matrix, head).none();
  }

  private <R> R sum(LinearProfile profile, Function<WeightSums, R> reading) {
    return pool.use(
        sums -> {
          for (int index = 0; index < profile.size(); index++) {
            weights.add(profile.place(index), profile.factor(index), sums);
          }
          R result = reading.apply(sums);
          sums.clear();
          return result;
        });
  }

  /** By place, whether the person's ratings together speak against an item. */
  public boolean[] opposed(ActiveProfile person) {
    boolean[] opposed = new boolean[head.size()];
    return sum(
        profile(person),
        sums -> {
          for (int place = 0; place < opposed.length; place++) {
            opposed[place] = sums.get(place) < 0;
          }
          return opposed;
        });
  }

  private LinearProfile profile(ActiveProfile person) {
    return LinearProfile.of(person, head, scale, config, weights);
  }

  private RankedItems select(
      ActiveProfile person, WeightSums sums, LinearProfile profile, Query query) {
    Factors factors = new Factors(profile, query.dials());
    double unit = profile.unit();
    return new HeadRanking(matrix, head)
        .best(
            person,
            query,
            place -> {
              int sum = sums.get(place);
              return sum > 0 ? sum * unit * factors.of(place) : 0;
            });
  }

  /** What the sums of a person are multiplied with. */
  private final class Factors {
    private final double[] turned;
    private final double[] focused;

    Factors(LinearProfile profile, Dials positions) {
      turned = dials.of(positions);
      focused = focus.of(profile);
    }

    double of(int place) {
      return damping[place] * turned[head.item(place)] * focused[place];
    }
  }

  /** Splits the scores of one person by their own ratings. For use by one thread. */
  public final class Parts {
    private final LinearParts parts;
    private final Factors factors;

    private Parts(ActiveProfile person, Dials positions) {
      LinearProfile profile = profile(person);
      parts = new LinearParts(matrix, scale, person, profile);
      factors = new Factors(profile, positions);
    }

    /** See {@link LinearParts#reasons}. */
    public List<Contribution> reasons(int item, int count) {
      return parts.reasons(weightsOf(item), factor(item), count);
    }

    /** Everything that made the score of an item. */
    public Explanation explanation(int item) {
      return parts.explanation(matrix.itemId(item), weightsOf(item), factor(item));
    }

    private LinearParts.Weights weightsOf(int item) {
      int column = head.place(item);
      return row -> weights.get(row, column);
    }

    private double factor(int item) {
      return factors.of(head.place(item));
    }
  }

  /** The parts of the scores of one person in a turned ranking. */
  public Parts parts(ActiveProfile person, Dials positions) {
    return new Parts(person, positions);
  }
}
