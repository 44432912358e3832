package dev.matinee.recommender;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ratings, settings, one of the users, and dials. */
record EaseCase(Ratings ratings, EaseConfig config, int userIndex, Dials dials) {
  private static final EaseConfig WEAK = EaseConfig.DEFAULT.withTraining(1, 3, 0.1);

  /** All of these, small and large. */
  static Arbitrary<EaseCase> any() {
    Arbitrary<Ratings> ratings =
        Combinators.combine(
                Arbitraries.integers().between(1, 25),
                Arbitraries.integers().between(1, 30),
                Arbitraries.doubles().between(0.05, 0.9),
                Arbitraries.longs())
            .as(
                (users, items, density, seed) ->
                    RandomRatings.dated(RandomRatings.of(users, items, density, seed), seed));
    Arbitrary<EaseConfig> configs =
        Arbitraries.of(
            EaseConfig.DEFAULT,
            WEAK.withItems(1, 1000),
            WEAK.withItems(3, 8),
            WEAK.withItems(2, 1000).withScoring(2, 0.4),
            new EaseConfig(0, 1, 0, 0, 2, 6, 0, -0.3, 1, 0, 50));
    Arbitrary<Integer> discover = Arbitraries.integers().between(-Dials.MOST, Dials.MOST);
    Arbitrary<Integer> newer = Arbitraries.integers().between(-Dials.MOST, Dials.MOST);
    return Combinators.combine(
            ratings,
            configs,
            Arbitraries.integers().between(0, 50),
            Combinators.combine(discover, newer, Arbitraries.of(true, false)).as(Dials::new))
        .as(EaseCase::new);
  }

  RatingMatrix matrix() {
    return RatingMatrix.of(ratings);
  }

  Ease ease() {
    return Ease.train(matrix(), Labels.INSTANCE, config, TrainingProgress.NONE);
  }

  Recommender recommender() {
    return trained(matrix());
  }

  Recommender trained(RatingMatrix matrix) {
    return new EaseAlgorithm(config, KernelConfig.DEFAULT).train(matrix, Labels.INSTANCE);
  }

  UserProfile person() {
    RatingMatrix matrix = matrix();
    long[] users = matrix.userIds();
    return matrix.profile(users[userIndex % users.length]);
  }

  Query top(int count) {
    return Query.top(count).turned(dials);
  }
}
