package dev.matinee.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of one contestant, user by user, in the order of the folds and of the user ids.
 *
 * @param name of the contestant
 * @param users one for each user of each test set
 * @param folds what was measured on
 * @param meters what their lists were measured with
 * @param seconds on the clock
 */
record Measurement(
    String name,
    List<UserMeasurement> users,
    List<MeasuredFold> folds,
    List<BeyondAccuracyMeter> meters,
    double seconds) {
  /**
   * Of one user.
   *
   * @param figures of predictions and ranking
   * @param list the recommended items; none for a user without a relevant item
   * @param beyond what the list is like; empty where it has no item of the training set
   * @param tiers what happened to the items, by popularity
   */
  record UserMeasurement(
      UserFigures figures,
      List<Long> list,
      Optional<BeyondAccuracyMeter.Measured> beyond,
      Map<Tier, TierCounts> tiers) {}

  List<UserFigures> figures() {
    return users.stream().map(UserMeasurement::figures).toList();
  }

  AlgorithmResult summary() {
    List<UserFigures> ranked = figures().stream().filter(UserFigures::isRanked).toList();
    Means means = new Means(figures());
    return new AlgorithmResult(
        name,
        means.rmse(),
        means.mae(),
        means.coverage(),
        means.of(Metric.HIT_RATE),
        means.of(Metric.NDCG),
        means.of(Metric.RECALL),
        means.of(Metric.PRECISION),
        ranked.size(),
        means.predicted(),
        seconds,
        ConfidenceInterval.ofMean(means.values(Metric.NDCG)),
        BeyondAccuracyMeter.summary(
            meters, users.stream().flatMap(user -> user.beyond().stream()).toList()),
        means.byMetric(),
        new Groups(UserGroup.quarters(ranked), tiers()));
  }

  private List<ItemGroup> tiers() {
    Map<Tier, TierCounts> counts = new EnumMap<>(Tier.class);
    for (UserMeasurement user : users) {
      user.tiers().forEach((tier, more) -> counts.merge(tier, more, TierCounts::plus));
    }
    long places = sum(counts.values());
    List<ItemGroup> groups = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      double share =
          folds.stream().mapToDouble(fold -> fold.popularity().share(tier)).average().orElse(0);
      groups.add(ItemGroup.of(tier, share, counts.getOrDefault(tier, TierCounts.NONE), places));
    }
    return groups;
  }

  private static long sum(Collection<TierCounts> counts) {
    return counts.stream().mapToLong(TierCounts::shown).sum();
  }
}
