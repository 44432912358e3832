package dev.matinee.evaluation.fresh;

import dev.matinee.evaluation.ConfidenceInterval;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.Fold;
import dev.matinee.evaluation.ItemSplit;
import dev.matinee.evaluation.RankingMetrics;
import dev.matinee.evaluation.metric.Auc;
import dev.matinee.evaluation.metric.JudgedRanking;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Holds items out with all of their ratings, trains on the rest, and looks for those that a person
 * liked among all that were held out: by the entries of {@link dev.matinee.recommender.Origin#NEW},
 * by what the person's liked items are about, and at random.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class NewItemTrial {
  /** The name of the order by the features of what a person liked. */
  public static final String LIKED_FEATURES = "liked-features";

  /** The name of the random order. */
  public static final String RANDOM = "random";

  private static final int LENGTH = 10;

  private final ItemSplit split;
  private final Ratings test;
  private final RatingMatrix train;
  private final ItemTags tags;
  private final Set<Long> items = new HashSet<>();
  private final Map<Long, Set<Long>> liked = new TreeMap<>();

  private NewItemTrial(Fold fold, ItemTags tags, ItemSplit split) {
    this.split = split;
    this.tags = tags;
    test = fold.test();
    train = RatingMatrix.of(fold.train());
    for (int at = 0; at < test.size(); at++) {
      items.add(test.item(at));
      if (test.scale().isLiked(test.rating(at)) && train.hasUser(test.user(at))) {
        liked.computeIfAbsent(test.user(at), user -> new HashSet<>()).add(test.item(at));
      }
    }
    liked.values().removeIf(each -> each.size() == items.size());
  }

  /**
   * {@return a trial on a data set}
   *
   * @param ratings of the data set
   * @param tags what its items are about
   * @param split which items are held out
   * @throws EvaluationException if no user liked a held-out item, or every such user liked all
   */
  public static NewItemTrial of(Ratings ratings, ItemTags tags, ItemSplit split) {
    NewItemTrial trial = new NewItemTrial(split.fold(ratings), tags, split);
    if (trial.liked.isEmpty()) {
      throw new EvaluationException(
          "new items are measured by users who liked some of them, got none of %d items"
              .formatted(trial.items.size()));
    }
    return trial;
  }

  /**
   * {@return the figures of all orders}
   *
   * @param algorithm that lists new items
   */
  public NewItemResult run(Algorithm algorithm) {
    double[][] ofAlgorithm = measure(NewItemOrder.by(algorithm.train(train, tags), items));
    double[][] ofFeatures = measure(new LikedFeatures(tags, test.scale(), items));
    double[][] ofChance = measure(RandomOrder.of(split.seed(), items));
    double[] baseline = ofFeatures[1];
    List<NewItemFigures> figures =
        List.of(
            figures(algorithm.label(), ofAlgorithm, baseline),
            figures(LIKED_FEATURES, ofFeatures, baseline),
            figures(RANDOM, ofChance, baseline));
    return new NewItemResult(split.seed(), items.size(), test.size(), liked.size(), figures);
  }

  /** AUC, NDCG and precision, by person. */
  private double[][] measure(NewItemOrder order) {
    List<double[]> rows =
        liked.entrySet().parallelStream()
            .map(each -> measure(order.of(train.profile(each.getKey())), each.getValue()))
            .toList();
    return IntStream.range(0, 3)
        .mapToObj(figure -> rows.stream().mapToDouble(row -> row[figure]).toArray())
        .toArray(double[][]::new);
  }

  private double[] measure(List<Long> ranking, Set<Long> wanted) {
    RankingMetrics first = RankingMetrics.of(ranking, wanted, LENGTH);
    double auc =
        Auc.of(JudgedRanking.of(ranking, wanted), items.size() - wanted.size()).orElseThrow();
    return new double[] {auc, first.ndcg(), first.precision()};
  }

  private static NewItemFigures figures(String order, double[][] byPerson, double[] baseline) {
    double[] ndcg = byPerson[1];
    double[] ahead =
        IntStream.range(0, ndcg.length).mapToDouble(at -> ndcg[at] - baseline[at]).toArray();
    return new NewItemFigures(
        order,
        mean(byPerson[0]),
        mean(ndcg),
        ConfidenceInterval.ofMean(ndcg),
        mean(byPerson[2]),
        ConfidenceInterval.ofMean(ahead));
  }

  private static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
