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

  /** One person, folded in. For use by one thread. */
  private final class Folded {
    private final LikedRatings likes;
    private final NormalEquations equations = new NormalEquations(items.rank());
    private final double[] vector;

    Folded(ActiveProfile person) {
      likes = LikedRatings.of(person, items.head(), counting);
      FoldIn foldIn = new FoldIn(FactorLoss.IMPLICIT, regularisation, gram, equations);
      for (int index = 0; index < likes.size(); index++) {
        foldIn.add(items.values(), items.start(likes.place(index)), likes.confidence(index));
      }
      vector = foldIn.solve();
    }

    double score(int place, Dials positions) {
      return items.product(place, vector) * dials.of(positions, items.head().item(place));
    }

    /** What each like says of the item at a place. */
    LinearParts.Weights weights(int place) {
      double[] solved = equations.solve(items.vector(place));
      return like -> items.product(like, solved);
    }
  }

  /** The items with the best positive scores that the query asks for, best first. */
  public RankedItems rank(ActiveProfile person, Query query) {
    Folded folded = new Folded(person);
    HeadRanking ranking = new HeadRanking(matrix, items.head());
    return folded.likes.size() == 0
        ? ranking.none()
        : ranking.best(person, query, place -> folded.score(place, query.dials()));
  }

  /** Splits the scores of one person by their own ratings. For use by one thread. */
  public final class Parts {
    private final Folded folded;
    private final LinearParts parts;
    private final Dials positions;

    private Parts(ActiveProfile person, Dials positions) {
      folded = new Folded(person);
      parts = new LinearParts(matrix, scale, person, folded.likes);
      this.positions = positions;
    }

    /** See {@link LinearParts#reasons}. */
    public List<Contribution> reasons(int item, int count) {
      return parts.reasons(weightsOf(item), dials.of(positions, item), count);
    }

    /** Everything that made the score of an item. */
    public Explanation explanation(int item) {
      return parts.explanation(matrix.itemId(item), weightsOf(item), dials.of(positions, item));
    }

    private LinearParts.Weights weightsOf(int item) {
      return folded.likes.size() == 0 ? place -> 0 : folded.weights(items.head().place(item));
    }
  }

  /** The parts of the scores of one person in a turned ranking. */
  public Parts parts(ActiveProfile person, Dials positions) {
    return new Parts(person, positions);
  }

  /** The cosine of the vectors of two items; 0 where one of them has none. */
  public double similarity(int place, int other) {
    double[] one = items.vector(place);
    double squares = items.product(place, one) * items.product(other, items.vector(other));
    return squares == 0 ? 0 : items.product(other, one) / Math.sqrt(squares);
  }
}
