package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.AlsConfig;
import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Explanation;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.linear.HeadRanking;
import dev.matinee.recommender.internal.linear.LinearParts;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.ranking.DialFactors;
import dev.matinee.recommender.internal.ranking.RankedItems;
import java.util.List;

/**
 * Ranks items by the vector of a person, folded in from the ratings that they like. See {@link
 * dev.matinee.recommender.Als}. Immutable; safe for use by any number of threads.
 */
public final class FactorRanking {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final ItemFactors items;
  private final double regularisation;
  private final LikedRatings.Counting counting;
  private final double[] gram;
  private final DialFactors dials;

  public FactorRanking(
      DenseRatings matrix, RatingScale scale, ItemFactors items, AlsConfig config, ItemTags tags) {
    this.matrix = matrix;
    this.scale = scale;
    this.items = items;
    regularisation = config.regularisation();
    counting = AlsTrainer.counting(config, scale);
    gram = FoldIn.gram(FactorLoss.IMPLICIT, items.values(), items.rank());
    dials = new DialFactors(matrix, tags);
  }

  /** Folds a person in. */
  public Folded fold(ActiveProfile person) {
    return new Folded(person);
  }

  /** One person, folded in. For use by one thread. */
  public final class Folded {
    private final ActiveProfile person;
    private final LikedRatings likes;
    private final LinearParts parts;
    private final NormalEquations equations = new NormalEquations(items.rank());
    private final double[] vector;

    private Folded(ActiveProfile person) {
      this.person = person;
      likes = LikedRatings.of(person, items.head(), counting);
      parts = new LinearParts(matrix, scale, person, likes);
      FoldIn foldIn = new FoldIn(FactorLoss.IMPLICIT, regularisation, gram, equations);
      for (int index = 0; index < likes.size(); index++) {
        foldIn.add(items.values(), items.start(likes.place(index)), likes.confidence(index));
      }
      vector = foldIn.solve();
    }

    /** The items with the best positive scores that the query asks for, best first. */
    public RankedItems rank(Query query) {
      return new HeadRanking(matrix, items.head())
          .best(person, query, place -> score(place, query.dials()));
    }

    private double score(int place, Dials positions) {
      return items.product(place, vector) * dials.of(positions, items.head().item(place));
    }

    /** See {@link LinearParts#reasons}. */
    public List<Contribution> reasons(int item, int count, Dials positions) {
      return parts.reasons(weights(item), dials.of(positions, item), count);
    }

    /** Everything that made the score of an item in a ranking that is not turned. */
    public Explanation explanation(int item) {
      return parts.explanation(matrix.itemId(item), weights(item), 1);
    }

    /** What each like says of an item. */
    private LinearParts.Weights weights(int item) {
      if (likes.size() == 0) {
        return like -> 0;
      }
      double[] solved = equations.solve(items.vector(items.head().place(item)));
      return like -> items.product(like, solved);
    }
  }

  /** The cosine of the vectors of two items; 0 where one of them has none. */
  public double similarity(int place, int other) {
    double[] one = items.vector(place);
    double squares = items.product(place, one) * items.product(other, items.vector(other));
    return squares == 0 ? 0 : items.product(other, one) / Math.sqrt(squares);
  }
}
