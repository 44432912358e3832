package dev.matinee.evaluation;

import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One user of a test set: their ratings there, and how a recommender does on them. */
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
      Recommender recommender,
      KnownProfiles profiles,
      ListMeter meter,
      EvaluationSettings settings) {
    UserProfile profile = profiles.of(test.user(start));
    PredictionErrors errors =
        errors(recommender, profile, profiles.matrix(), profile.userId().isPresent());
    Set<Long> relevant = relevant(settings);
    if (relevant.isEmpty()) {
      return new Measurement.UserMeasurement(errors, Optional.empty(), Optional.empty());
    }
    List<Long> list =
        recommender.recommend(profile, Query.top(settings.at())).stream()
            .map(Recommendation::itemId)
            .toList();
    return new Measurement.UserMeasurement(
        errors,
        Optional.of(RankingMetrics.of(list, relevant, settings.at())),
        list.isEmpty() ? Optional.empty() : Optional.of(meter.measure(list)));
  }

  private PredictionErrors errors(
      Recommender recommender, UserProfile profile, RatingMatrix train, boolean knownUser) {
    long[] items = new long[end - start];
    for (int at = start; at < end; at++) {
      items[at - start] = test.item(at);
    }
    List<Prediction> predictions = recommender.predict(profile, items);
    PredictionErrors errors = PredictionErrors.NONE;
    for (int at = start; at < end; at++) {
      boolean known = knownUser && train.hasItem(test.item(at));
      errors = errors.with(predictions.get(at - start).rating(), test.rating(at), known);
    }
    return errors;
  }

  private Set<Long> relevant(EvaluationSettings settings) {
    Set<Long> relevant = new HashSet<>();
    for (int at = start; at < end; at++) {
      if (test.rating(at) >= settings.relevant()) {
        relevant.add(test.item(at));
      }
    }
    return relevant;
  }
}
