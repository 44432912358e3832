package dev.matinee.recommender;

import dev.matinee.recommender.internal.items.ItemNeighbours;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.neighbourhood.Neighbourhood;
import dev.matinee.recommender.internal.neighbourhood.Neighbours;
import dev.matinee.recommender.internal.neighbourhood.RatingNeighbours;
import dev.matinee.recommender.internal.prediction.RatingPredictor;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import dev.matinee.recommender.internal.ranking.DialFactors;
import dev.matinee.recommender.internal.ranking.RankedItems;
import dev.matinee.recommender.internal.ranking.ScoreParts;
import dev.matinee.recommender.internal.ranking.VoteRanking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * User-based collaborative filtering: the nearest neighbours of a person vote on what they have not
 * seen. The score of an item is a {@link Ranking}; a prediction is
 *
 * <pre>
 *   p(u,i) = b(u,i) + sum w(v) (r(v,i) - b(v,i)) / (lambda + sum |w(v)|)
 * </pre>
 *
 * over the most similar raters v of the item, with the baseline b of {@link BaselineDamping},
 * clamped to the scale at the very end.
 *
 * <p>Neighbours are found through an inverted index of who rated what, so no table of all pairs of
 * users exists, and a person who is not part of the matrix costs the same as one who is. Lists hold
 * only items with a positive score and a {@link Quorum} of the neighbours, whereas an explanation
 * tells every vote; {@link PopularityFill} completes short lists.
 *
 * <p>Sources: P. Resnick et al. (1994), doi 10.1145/192844.192905; J. L. Herlocker, J. A. Konstan,
 * A. Borchers and J. Riedl (1999), doi 10.1145/312624.312682.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class UserKnn implements Recommender {
  private final DenseRatings dense;
  private final RatingScale scale;
  private final UserKnnConfig config;
  private final ActiveProfiles people;
  private final Neighbourhood neighbourhood;
  private final VoteRanking ranking;
  private final RatingPredictor predictor;
  private final ItemNeighbours itemNeighbours;
  private final RecommenderInfo info;

  private UserKnn(RatingMatrix matrix, ItemTags tags, UserKnnConfig config) {
    this.config = config;
    dense = matrix.dense();
    scale = matrix.scale();
    people = new ActiveProfiles(dense);
    neighbourhood = new Neighbourhood(dense, scale, config.rankingNeighbourhood());
    ranking = new VoteRanking(dense, scale, config, new DialFactors(dense, tags));
    predictor = new RatingPredictor(dense, scale, config.prediction());
    itemNeighbours = new ItemNeighbours(dense, scale.likedLevels());
    info = matrix.info(config.name(), config.toString());
  }

  /**
   * {@return a recommender over a matrix} Takes seconds for tens of millions of ratings.
   *
   * @param matrix what to learn from
   * @param config how
   */
  public static UserKnn of(RatingMatrix matrix, UserKnnConfig config) {
    return of(matrix, ItemTags.NONE, config);
  }

  /**
   * {@return the same with lists that {@link Dials} turn by the years of the items as well}
   *
   * @param matrix what to learn from
   * @param tags tells the years
   * @param config how
   */
  public static UserKnn of(RatingMatrix matrix, ItemTags tags, UserKnnConfig config) {
    return new UserKnn(matrix, tags, config);
  }

  @Override
  public RecommenderInfo info() {
    return info;
  }

  @Override
  public List<Recommendation> recommend(UserProfile profile, Query query) {
    return withPossibleNeighbours(
        profile,
        (person, possible) -> {
          Neighbours neighbours = possible.nearest();
          RankedItems ranked = ranking.rank(person, neighbours, query);
          List<Prediction> predictions =
              query.predictions() ? predictor.predict(person, possible, ranked.items()) : List.of();
          return list(person, neighbours, ranked, predictions, query);
        });
  }

  private List<Recommendation> list(
      ActiveProfile person,
      Neighbours neighbours,
      RankedItems ranked,
      List<Prediction> predictions,
      Query query) {
    ScoreParts parts = parts(person, neighbours, query.dials());
    List<Recommendation> list = new ArrayList<>(ranked.size());
    for (int rank = 0; rank < ranked.size(); rank++) {
      int item = ranked.item(rank);
      RatingNeighbours voters = new RatingNeighbours(dense, scale, neighbours, item);
      list.add(
          new Recommendation(
              dense.itemId(item),
              ranked.score(rank),
              Predictions.at(rank, predictions),
              voters.matchPercent(config.minSupport()),
              Origin.NEIGHBOURS,
              query.reasons() == 0 ? List.of() : parts.reasons(item, voters, query.reasons())));
    }
    return list;
  }

  @Override
  public List<Prediction> predict(UserProfile profile, long... itemIds) {
    int[] items = Arrays.stream(itemIds).mapToInt(dense::itemNumber).toArray();
    return withPossibleNeighbours(
        profile, (person, possible) -> predictor.predict(person, possible, items));
  }

  private <R> R withPossibleNeighbours(
      UserProfile profile, BiFunction<ActiveProfile, Neighbourhood.PossibleNeighbours, R> work) {
    return people.with(
        profile,
        person ->
            neighbourhood.withPossibleNeighbours(person, possible -> work.apply(person, possible)));
  }

  @Override
  public Explanation explain(UserProfile profile, long itemId) {
    int item = dense.itemNumber(itemId);
    if (item < 0) {
      return new Explanation(itemId, 0, List.of(), List.of());
    }
    return withPossibleNeighbours(
        profile,
        (person, possible) -> {
          Neighbours neighbours = possible.nearest();
          RatingNeighbours voters = new RatingNeighbours(dense, scale, neighbours, item);
          return parts(person, neighbours, Dials.NEUTRAL).explanation(item, voters);
        });
  }

  private ScoreParts parts(ActiveProfile person, Neighbours neighbours, Dials dials) {
    return new ScoreParts(dense, scale, neighbourhood, ranking, person, neighbours, dials);
  }

  @Override
  public List<Neighbour> neighbours(UserProfile profile) {
    return withPossibleNeighbours(profile, (person, possible) -> neighbours(possible));
  }

  private List<Neighbour> neighbours(Neighbourhood.PossibleNeighbours possible) {
    Neighbours nearest = possible.nearest();
    List<Neighbour> neighbours = new ArrayList<>(nearest.size());
    for (int index = 0; index < nearest.size(); index++) {
      int user = nearest.user(index);
      neighbours.add(
          new Neighbour(dense.userId(user), nearest.weight(index), possible.coRated(user)));
    }
    return neighbours;
  }

  @Override
  public List<SimilarItem> similarItems(long itemId, int count) {
    int item = dense.itemNumber(itemId);
    return item < 0 ? List.of() : itemNeighbours.nearest(item, count);
  }
}
