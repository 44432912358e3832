package dev.matinee.recommender.internal.ranking;

import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Explanation;
import dev.matinee.recommender.ItemKnnConfig;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.items.ItemLists;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.scratch.Accumulator;
import dev.matinee.recommender.internal.scratch.Pool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks by what a person's own ratings say of the items that are similar to theirs. See {@link
 * ItemKnnConfig}. Immutable; safe for use by any number of threads.
 */
public final class ItemVotes {
  private final DenseRatings matrix;
  private final RatingScale scale;
  private final ItemKnnConfig config;
  private final ItemLists lists;
  private final PopularityDamping damping;
  private final DialFactors dials;
  private final Pool<Accumulator> pool;

  public ItemVotes(
      DenseRatings matrix,
      RatingScale scale,
      ItemKnnConfig config,
      ItemLists lists,
      DialFactors dials) {
    this.matrix = matrix;
    this.scale = scale;
    this.config = config;
    this.lists = lists;
    this.dials = dials;
    damping = new PopularityDamping(matrix, config.popularityDamping());
    pool = new Pool<>(() -> new Accumulator(matrix.itemNumbers()));
  }

  /** The items with the best positive scores that the query asks for, best first. */
  public RankedItems rank(ActiveProfile person, Query query) {
    return pool.use(
        sums -> {
          for (int own = 0; own < person.size(); own++) {
            addVotes(person.item(own), vote(person, own), sums);
          }
          RankedItems best =
              SummedScores.best(
                  matrix,
                  person,
                  sums,
                  1,
                  query,
                  dials,
                  item -> sums.sum(item) * damping.of(person, item));
          sums.clear();
          return best;
        });
  }

  private void addVotes(int item, double vote, Accumulator sums) {
    for (int index = 0; index < lists.size(item); index++) {
      sums.add(lists.neighbour(item, index), lists.share(item, index) * vote);
    }
  }

  /** A fold-in need not be on the scale, but it counts no more than its ends. */
  private double vote(ActiveProfile person, int own) {
    return VoteRanking.vote(scale, config.vote(), scale.clamp(person.rating(own)));
  }

  /** The person's own ratings that spoke most for an item a query lists, largest part first. */
  public List<Contribution> reasons(ActiveProfile person, int item, Query query) {
    return contributions(person, item, query.dials()).stream()
        .filter(contribution -> contribution.contribution() > 0)
        .limit(query.reasons())
        .toList();
  }

  /** Everything that made the score of an item. */
  public Explanation explanation(ActiveProfile person, int item) {
    double sum = 0;
    for (int own = 0; own < person.size(); own++) {
      sum += undamped(person, own, item);
    }
    return new Explanation(
        matrix.itemId(item),
        sum * damping.of(person, item),
        contributions(person, item, Dials.NEUTRAL),
        List.of());
  }

  private double undamped(ActiveProfile person, int own, int item) {
    return lists.shareOf(person.item(own), item) * vote(person, own);
  }

  private List<Contribution> contributions(ActiveProfile person, int item, Dials positions) {
    double factor = damping.of(person, item) * dials.of(positions, item);
    List<Contribution> contributions = new ArrayList<>();
    for (int own = 0; own < person.size(); own++) {
      double part = undamped(person, own, item) * factor;
      if (part != 0) {
        contributions.add(
            new Contribution(matrix.itemId(person.item(own)), person.rating(own), part));
      }
    }
    // The sort is stable: of equal parts the lower item id comes first.
    contributions.sort(Comparator.comparingDouble(Contribution::contribution).reversed());
    return contributions;
  }
}
