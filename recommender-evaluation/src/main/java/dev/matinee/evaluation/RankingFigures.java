package dev.matinee.evaluation;

import dev.matinee.evaluation.metric.Auc;
import dev.matinee.evaluation.metric.AveragePrecision;
import dev.matinee.evaluation.metric.GenreCalibration;
import dev.matinee.evaluation.metric.GradedNdcg;
import dev.matinee.evaluation.metric.JudgedRanking;
import dev.matinee.evaluation.metric.RPrecision;
import dev.matinee.evaluation.metric.RankBiasedPrecision;
import dev.matinee.evaluation.metric.ReciprocalRank;
import dev.matinee.evaluation.metric.Serendipity;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.UserProfile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures one ranking for one user.
 *
 * @param fold what it is measured on
 * @param user who
 * @param profile what the contestant was told of the user
 * @param relevant the ratings of the relevant items, one at least
 * @param ranking the items, best first, to the depth that is looked at
 */
record RankingFigures(
    MeasuredFold fold,
    long user,
    UserProfile profile,
    Map<Long, Double> relevant,
    List<Long> ranking) {
  Map<Metric, Double> byMetric() {
    int n = fold.settings().at();
    Set<Long> wanted = relevant.keySet();
    List<Long> list = list();
    JudgedRanking judged = JudgedRanking.of(ranking, wanted);
    RankingMetrics metrics = RankingMetrics.of(list, wanted, n);
    Map<Metric, Double> figures = new EnumMap<>(Metric.class);
    figures.put(Metric.HIT_RATE, metrics.hitRate());
    figures.put(Metric.NDCG, metrics.ndcg());
    figures.put(Metric.RECALL, metrics.recall());
    figures.put(Metric.PRECISION, metrics.precision());
    figures.put(Metric.MAP, AveragePrecision.of(judged, n));
    figures.put(Metric.MRR, ReciprocalRank.of(judged, n));
    figures.put(Metric.GRADED_NDCG, GradedNdcg.of(list, gains(), n));
    figures.put(Metric.R_PRECISION, RPrecision.of(judged));
    figures.put(Metric.RBP, RankBiasedPrecision.of(judged, n));
    figures.put(
        Metric.SERENDIPITY, Serendipity.of(list, wanted, fold.popularity().first(n, profile), n));
    auc().ifPresent(auc -> figures.put(Metric.AUC, auc));
    calibration().ifPresent(divergence -> figures.put(Metric.CALIBRATION, divergence));
    return figures;
  }

  /** The first items of the ranking, as many as a list has. */
  List<Long> list() {
    return ranking.subList(0, Math.min(fold.settings().at(), ranking.size()));
  }

  private Map<Long, Double> gains() {
    RatingScale scale = fold.matrix().scale();
    return relevant.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> GradedNdcg.gain(entry.getValue(), scale)));
  }

  /** Relevant items that the training set does not know are candidates that no one ranks. */
  private OptionalDouble auc() {
    RatingMatrix train = fold.matrix();
    List<Long> candidates =
        ranking.stream().filter(item -> isCandidate(item) || relevant.containsKey(item)).toList();
    long relevantCandidates = relevant.keySet().stream().filter(this::isCandidate).count();
    int unseen = train.itemCount() - train.ratingCount(user);
    return Auc.of(
        JudgedRanking.of(candidates, relevant.keySet()), (int) (unseen - relevantCandidates));
  }

  private boolean isCandidate(long item) {
    return fold.matrix().hasItem(item) && !profile.excludes(item);
  }

  private OptionalDouble calibration() {
    if (!fold.matrix().hasUser(user)) {
      return OptionalDouble.empty();
    }
    ItemTags genres = fold.training().tags();
    UserProfile history = fold.matrix().profile(user);
    List<Long> liked =
        IntStream.range(0, history.ratingCount())
            .filter(index -> fold.isRelevant(history.rating(index)))
            .mapToObj(history::ratedItem)
            .toList();
    return GenreCalibration.of(
        GenreCalibration.distribution(liked, genres),
        GenreCalibration.distribution(list(), genres));
  }
}
