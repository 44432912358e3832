package dev.matinee.evaluation;

import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a contestant says on one fold. Safe for use by any number of threads. */
interface Answers {
  /** The items for a user, each once, best first. */
  List<Long> ranking(long user, UserProfile profile, int count);

  /** The predicted ratings of items, in their order; empty where none are predicted. */
  Optional<double[]> predictions(UserProfile profile, long... items);

  static Answers of(GivenLists lists) {
    return new Answers() {
      @Override
      public List<Long> ranking(long user, UserProfile profile, int count) {
        List<Long> list = lists.of(user);
        return list.subList(0, Math.min(count, list.size()));
      }

      @Override
      public Optional<double[]> predictions(UserProfile profile, long... items) {
        return Optional.empty();
      }
    };
  }

  /** Of a recommender, whose lists are reordered as the fold's variant says. */
  static Answers of(String name, Recommender trained, MeasuredFold fold) {
    Recommender recommender = fold.reordered(trained);
    return new Answers() {
      @Override
      public List<Long> ranking(long user, UserProfile profile, int count) {
        List<Long> items =
            recommender.recommend(profile, wanted(count)).stream()
                .map(Recommendation::itemId)
                .toList();
        Set<Long> seen = new HashSet<>();
        for (long item : items) {
          if (!seen.add(item)) {
            throw new EvaluationException(
                "%s recommends item %d twice to user %d".formatted(name, item, user));
          }
        }
        return items;
      }

      private Query wanted(int count) {
        return Query.top(count).withoutPredictions().turned(fold.variant().dials());
      }

      @Override
      public Optional<double[]> predictions(UserProfile profile, long... items) {
        if (fold.matrix().scale().implicit()) {
          return Optional.empty();
        }
        List<Prediction> predictions = recommender.predict(profile, items);
        if (predictions.size() != items.length) {
          throw new EvaluationException(
              "%s must predict a rating for each of %d items, got %d"
                  .formatted(name, items.length, predictions.size()));
        }
        return Optional.of(predictions.stream().mapToDouble(Prediction::rating).toArray());
      }
    };
  }
}
