package dev.matinee.recommender;

import dev.matinee.recommender.internal.items.ItemNeighbours;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfile;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import dev.matinee.recommender.internal.ranking.DialFactors;
import dev.matinee.recommender.internal.ranking.RankedItems;
import dev.matinee.recommender.internal.scratch.TopNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;

/** What the recommenders share that know no neighbours. */
abstract sealed class Unpersonalised implements Recommender
    permits Popularity, Bias, DampedPopularity {
  private final DenseRatings dense;
  private final RatingScale scale;
  private final ActiveProfiles people;
  private final Baseline baseline;
  private final ItemNeighbours itemNeighbours;
  private final DialFactors dials;
  private final RecommenderInfo info;

  Unpersonalised(
      RatingMatrix matrix,
      ItemTags tags,
      String algorithm,
      String settings,
      BaselineDamping damping) {
    dense = matrix.dense();
    scale = matrix.scale();
    people = new ActiveProfiles(dense);
    baseline = new Baseline(dense, scale, damping);
    itemNeighbours = new ItemNeighbours(dense, scale.likedLevels());
    dials = new DialFactors(dense, tags);
    info = matrix.info(algorithm, settings);
  }

  /** The ranking scores, for one person, of items that somebody else rated. */
  abstract IntToDoubleFunction scores(ActiveProfile person, Baseline.View others);

  @Override
  public final RecommenderInfo info() {
    return info;
  }

  @Override
  public final List<Recommendation> recommend(UserProfile profile, Query query) {
    return people.with(profile, person -> recommend(person, query));
  }

  private List<Recommendation> recommend(ActiveProfile person, Query query) {
    Baseline.View others = baseline.without(person);
    RankedItems ranked = rank(person, others, query);
    double own = others.mean() + others.personBias();
    List<Recommendation> list = new ArrayList<>(ranked.size());
    for (int rank = 0; rank < ranked.size(); rank++) {
      int item = ranked.item(rank);
      list.add(
          new Recommendation(
              dense.itemId(item),
              ranked.score(rank),
              OptionalDouble.of(scale.clamp(own + others.itemBias(item))),
              OptionalInt.empty(),
              Origin.POPULARITY,
              List.of()));
    }
    return list;
  }

  private RankedItems rank(ActiveProfile person, Baseline.View others, Query query) {
    int items = dense.itemNumbers();
    IntToDoubleFunction scores = dials.turn(query.dials(), scores(person, others));
    TopNumbers best = new TopNumbers(Math.min(items, query.end()), dense::itemId);
    for (int item = 0; item < items; item++) {
      long id = dense.itemId(item);
      if (person.raters(item) > 0 && !person.profile().excludes(id) && query.filter().test(id)) {
        best.offer(item, scores.applyAsDouble(item));
      }
    }
    return RankedItems.of(best, query.offset(), scores);
  }

  @Override
  public final List<Prediction> predict(UserProfile profile, long... itemIds) {
    return people.with(profile, person -> predict(person, itemIds));
  }

  private List<Prediction> predict(ActiveProfile person, long... itemIds) {
    Baseline.View others = baseline.without(person);
    double own = others.mean() + others.personBias();
    return LongStream.of(itemIds)
        .mapToInt(dense::itemNumber)
        .mapToDouble(item -> item < 0 ? own : own + others.itemBias(item))
        .mapToObj(rating -> Prediction.baseline(scale.clamp(rating)))
        .toList();
  }

  @Override
  public final Explanation explain(UserProfile profile, long itemId) {
    int item = dense.itemNumber(itemId);
    double score = item < 0 ? 0 : people.with(profile, person -> score(person, item));
    return new Explanation(itemId, score, List.of(), List.of());
  }

  private double score(ActiveProfile person, int item) {
    return person.raters(item) > 0
        ? scores(person, baseline.without(person)).applyAsDouble(item)
        : 0;
  }

  @Override
  public final List<SimilarItem> similarItems(long itemId, int count) {
    int item = dense.itemNumber(itemId);
    return item < 0 ? List.of() : itemNeighbours.nearest(item, count);
  }
}
