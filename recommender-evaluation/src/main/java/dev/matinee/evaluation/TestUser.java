package dev.matinee.evaluation;

import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One user of a test set: their ratings there, and how a contestant does on them. */
record TestUser(Ratings test, int start, int end) {
  /** All users of a test set, by id. */
  static List<TestUser> all(Ratings test) {
    List<TestUser> users = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= test.size(); at++) {
      if (at == test.size() || test.user(at) != test.user(start)) {
        users.add(new TestUser(test, start, at));
        start = at;
      }
    }
    return users;
  }

  Measurement.UserMeasurement measure(
      Answers answers, MeasuredFold fold, BeyondAccuracyMeter meter) {
    long user = test.user(start);
    UserProfile profile = fold.profiles().of(user);
    Map<Tier, TierCounts> tiers = new EnumMap<>(Tier.class);
    Optional<PredictionErrors> errors =
        answers
            .predictions(profile, items())
            .map(predicted -> errors(predicted, profile.userId().isPresent(), fold, tiers));
    Map<Long, Double> relevant = relevant(fold);
    List<Long> ranking =
        relevant.isEmpty()
            ? List.of()
            : answers.ranking(user, profile, fold.depth(relevant.size()));
    RankingFigures figures = new RankingFigures(fold, user, profile, relevant, ranking);
    count(figures, tiers);
    return new Measurement.UserMeasurement(
        new UserFigures(
            fold.number(),
            user,
            fold.matrix().ratingCount(user),
            end - start,
            relevant.size(),
            errors,
            relevant.isEmpty() ? Map.of() : figures.byMetric()),
        List.copyOf(figures.list()), // the deeper ranking need not be kept
        meter.measure(figures.list()),
        tiers);
  }

  boolean hasRelevantItem(MeasuredFold fold) {
    return IntStream.range(start, end).anyMatch(at -> fold.isRelevant(test.rating(at)));
  }

  private long[] items() {
    return IntStream.range(start, end).mapToLong(test::item).toArray();
  }

  private PredictionErrors errors(
      double[] predicted, boolean knownUser, MeasuredFold fold, Map<Tier, TierCounts> tiers) {
    PredictionErrors errors = PredictionErrors.NONE;
    for (int at = start; at < end; at++) {
      boolean known = knownUser && fold.matrix().hasItem(test.item(at));
      PredictionErrors one =
          PredictionErrors.NONE.with(predicted[at - start], test.rating(at), known);
      errors = errors.plus(one);
      add(tiers, fold.popularity().tier(test.item(at)), new TierCounts(0, 0, 0, one));
    }
    return errors;
  }

  private Map<Long, Double> relevant(MeasuredFold fold) {
    Map<Long, Double> relevant = new HashMap<>();
    for (int at = start; at < end; at++) {
      if (fold.isRelevant(test.rating(at))) {
        relevant.put(test.item(at), test.rating(at));
      }
    }
    return relevant;
  }

  private static void count(RankingFigures figures, Map<Tier, TierCounts> tiers) {
    PopularityOrder popularity = figures.fold().popularity();
    for (long item : figures.relevant().keySet()) {
      int hits = figures.list().contains(item) ? 1 : 0;
      add(tiers, popularity.tier(item), new TierCounts(1, hits, 0, PredictionErrors.NONE));
    }
    for (long item : figures.list()) {
      add(tiers, popularity.tier(item), new TierCounts(0, 0, 1, PredictionErrors.NONE));
    }
  }

  private static void add(Map<Tier, TierCounts> tiers, Tier tier, TierCounts more) {
    tiers.merge(tier, more, TierCounts::plus);
  }
}
