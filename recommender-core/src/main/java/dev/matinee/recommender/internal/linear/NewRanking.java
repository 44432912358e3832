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
import dev.matinee.recommender.internal.scratch.TopNumbers;
import java.util.Arrays;
import java.util.List;

/**
 * Ranks {@link NewItems} by a person's ratings of the items of a head and the weights of features:
 *
 * <pre>
 *   score(j) = 1.2^(newer (year - 2000) / 10) sum over own items i of x_i sum over features t of F_it
 * </pre>
 *
 * Immutable; safe for use by any number of threads.
 */
public final class NewRanking {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final Head head;
  private final LinearModel learned;
  private final EaseConfig config;
  private final NewItems items;
  private final ItemTags tags;

  public NewRanking(
      DenseRatings matrix,
      RatingScale scale,
      Head head,
      LinearModel learned,
      EaseConfig config,
      NewItems items,
      ItemTags tags) {
    this.matrix = matrix;
    this.scale = scale;
    this.head = head;
    this.learned = learned;
    this.config = config;
    this.items = items;
    this.tags = tags;
  }

  /** The items with the best positive scores that the query asks for, by index, best first. */
  public RankedItems rank(ActiveProfile person, Query query) {
    double[] ofGroup = groupScores(profile(person));
    TopNumbers best = new TopNumbers(Math.min(items.size(), query.end()), items::id);
    for (int index = 0; index < items.size(); index++) {
      if (ofGroup[items.group(index)] > 0) {
        double score = ofGroup[items.group(index)] * factor(index, query.dials());
        if (best.accepts(index, score) && isWanted(items.id(index), person, query)) {
          best.offer(index, score);
        }
      }
    }
    return RankedItems.of(
        best, query.offset(), index -> ofGroup[items.group(index)] * factor(index, query.dials()));
  }

  private LinearProfile profile(ActiveProfile person) {
    return LinearProfile.of(person, head, scale, config, learned.weights());
  }

  private double[] groupScores(LinearProfile profile) {
    double[] ofFeature = new double[learned.features().count()];
    for (int index = 0; index < profile.size(); index++) {
      learned.features().add(profile.place(index), profile.value(index), ofFeature);
    }
    return Arrays.stream(items.featuresOfGroups())
        .mapToDouble(features -> Arrays.stream(features).mapToDouble(t -> ofFeature[t]).sum())
        .toArray();
  }

  private double factor(int index, Dials dials) {
    return dials.newer() == 0 ? 1 : DialFactors.ofYear(tags.yearOf(items.id(index)), dials.newer());
  }

  private static boolean isWanted(long id, ActiveProfile person, Query query) {
    return !person.profile().excludes(id) && query.filter().test(id);
  }

  /** The parts of the scores of one person in a turned ranking. For use by one thread. */
  public Parts parts(ActiveProfile person, Dials dials) {
    return new Parts(person, dials);
  }

  /** Splits the scores of one person by their own ratings. For use by one thread. */
  public final class Parts {
    private final LinearParts parts;
    private final Dials dials;

    private Parts(ActiveProfile person, Dials dials) {
      this.dials = dials;
      parts = new LinearParts(matrix, scale, person, profile(person));
    }

    /** The person's own ratings that spoke most for an item, largest part first. */
    public List<Contribution> reasons(int index, int count) {
      return parts.reasons(weightsOf(index), factor(index, dials), count);
    }

    /** Everything that made the score of an item. */
    public Explanation explanation(int index) {
      return parts.explanation(items.id(index), weightsOf(index), factor(index, dials));
    }

    private LinearParts.Weights weightsOf(int index) {
      int[] features = items.featuresOfGroups()[items.group(index)];
      return place -> learned.features().get(place, features);
    }
  }
}
