package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** {@link Als} against its formulas, and what holds for its lists. */
class AlsTest {
  private static final AlsConfig SMALL = new AlsConfig(6, 0.1, 5, 2, 5, 1, 4, 0.1, 5);
  private static final int ALL = 1000;

  private final Ratings ratings = RandomRatings.of(60, 40, 0.4, 7);
  private final RatingMatrix matrix = RatingMatrix.of(ratings);
  private final TrainedAls model =
      TrainedAls.train(matrix, SMALL, Als.IN_PROCESS, TrainingProgress.NONE);
  private final Als als = Als.of(model, matrix, ItemTags.NONE);

  private static UserProfile stranger() {
    return UserProfile.builder().rate(3, 5).rate(9, 4).rate(15, 1).rate(999, 4.5).build();
  }

  private List<UserProfile> people() {
    List<UserProfile> people = new ArrayList<>(List.of(stranger()));
    people.add(UserProfile.builder().build());
    people.add(UserProfile.builder().rate(6, 0.5).rate(12, 1).build());
    for (long user : matrix.userIds()) {
      people.add(matrix.profile(user));
    }
    return people;
  }

  @Test
  void aScoreIsTheProductOfTheItemAndThePersonsSolution() {
    for (UserProfile person : people()) {
      double[] taste = PlainAls.taste(model, person, matrix.scale());
      List<Recommendation> list = als.recommend(person, Query.top(ALL));

      int positive = 0;
      for (long item : matrix.itemIds()) {
        double score = PlainAls.product(PlainAls.vector(model.lists(), item), taste);
        positive += score > 1e-9 && !person.excludes(item) ? 1 : 0;
      }
      assertThat(list).hasSize(positive);
      for (Recommendation entry : list) {
        double expected = PlainAls.product(PlainAls.vector(model.lists(), entry.itemId()), taste);
        assertThat(entry.score()).isCloseTo(expected, within(1e-9));
      }
      assertThat(list)
          .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }
  }

  @Test
  void whereTrainingHasEndedEachItemIsTheSolutionForItsUsers() {
    AlsConfig long100 = new AlsConfig(3, 0.5, 5, 2, 100, 1, 3, 0.5, 1);
    TrainedAls ended = TrainedAls.train(matrix, long100, Als.IN_PROCESS, TrainingProgress.NONE);
    double[][] users = new double[matrix.userIds().length][];
    double[][] squares = new double[3][3];
    for (int user = 0; user < users.length; user++) {
      UserProfile person = matrix.profile(matrix.userIds()[user]);
      users[user] = PlainAls.taste(ended, person, matrix.scale());
      PlainAls.addProduct(squares, users[user], 1);
    }
    for (long item : matrix.itemIds()) {
      double[][] left = {squares[0].clone(), squares[1].clone(), squares[2].clone()};
      double[] right = new double[3];
      int count = 0;
      for (int user = 0; user < users.length; user++) {
        UserProfile person = matrix.profile(matrix.userIds()[user]);
        for (int index = 0; index < person.ratingCount(); index++) {
          double confidence = PlainAls.confidence(long100, person, index, matrix.scale());
          if (person.ratedItem(index) == item && confidence > 0) {
            PlainAls.addProduct(left, users[user], confidence);
            PlainAls.add(right, users[user], 1 + confidence);
            count++;
          }
        }
      }
      double[] expected = count == 0 ? right : PlainAls.solve(left, 0.5 * count, right);
      assertThat(PlainAls.vector(ended.lists(), item)).containsExactly(expected, within(1e-3));
    }
  }

  @Test
  void aPredictionIsTheBaselineAndAPartOfTheProduct() {
    Bias bias = Bias.of(matrix, BaselineDamping.DEFAULT);
    UserProfile person = UserProfile.builder().rate(3, 5).rate(9, 4).rate(15, 2).build();
    double[][] left = new double[4][4];
    double[] right = new double[4];
    for (int index = 0; index < 3; index++) {
      long item = person.ratedItem(index);
      double deviation = person.rating(index) - bias.predict(person, item).get(0).rating();
      double[] vector = PlainAls.vector(model.predictions(), item);
      PlainAls.addProduct(left, vector, 1);
      PlainAls.add(right, vector, deviation);
    }
    double[] solution = PlainAls.solve(left, 3 * SMALL.ratingRegularisation(), right);
    for (long item : matrix.itemIds()) {
      double correction = PlainAls.product(PlainAls.vector(model.predictions(), item), solution);
      double expected = bias.predict(person, item).get(0).rating() + model.trust() * correction;

      Prediction prediction = als.predict(person, item).get(0);

      assertThat(prediction.rating()).isCloseTo(matrix.scale().clamp(expected), within(1e-9));
      assertThat(prediction.support()).isEqualTo(3);
      assertThat(prediction.basis()).isEqualTo(Prediction.Basis.FACTORS);
    }
    assertThat(als.predict(person, 999)).isEqualTo(bias.predict(person, 999));
  }

  @Test
  void onRatingsWithoutAnyTasteNothingIsBelieved() {
    RatingMatrix noise = RatingMatrix.of(RandomRatings.of(300, 60, 0.3, 5));

    assertThat(TrainedAls.train(noise, SMALL, Als.IN_PROCESS, TrainingProgress.NONE).trust())
        .isLessThan(0.05);
  }

  @Test
  void twoTastesAreFound() {
    Ratings.Builder tastes = Ratings.builder();
    for (int user = 1; user <= 60; user++) {
      for (int item = 1; item <= 20; item++) {
        if ((user + item) % 3 > 0) {
          tastes.add(user, item, user % 2 == item % 2 ? 5 : 1, 0);
        }
      }
    }
    RatingMatrix two = RatingMatrix.of(tastes.build(RatingScale.HALF_STARS));
    Recommender trained = Algorithms.ALS.train(two);
    UserProfile odd = UserProfile.builder().rate(1, 5).rate(3, 5).rate(2, 1).build();

    assertThat(trained.recommend(odd, Query.top(8)))
        .extracting(entry -> entry.itemId() % 2)
        .containsOnly(1L);
    assertThat(trained.predict(odd, 5).get(0).rating()).isGreaterThan(4);
    assertThat(trained.predict(odd, 6).get(0).rating()).isLessThan(2);
    assertThat(trained.similarItems(1, 3)).extracting(like -> like.itemId() % 2).containsOnly(1L);
  }

  @Test
  void thePartsOfAScoreSumToIt() {
    for (UserProfile person : people()) {
      for (Recommendation entry : als.recommend(person, Query.top(ALL).withReasons(2))) {
        Explanation explanation = als.explain(person, entry.itemId());
        double sum =
            explanation.contributions().stream().mapToDouble(Contribution::contribution).sum();

        assertThat(sum).isCloseTo(explanation.score(), within(1e-12));
        assertThat(explanation.score()).isCloseTo(entry.score(), within(1e-9));
        assertThat(entry.because())
            .hasSizeLessThanOrEqualTo(2)
            .allMatch(part -> part.contribution() > 0)
            .allMatch(part -> person.ratingOf(part.itemId()).orElseThrow() == part.rating());
      }
    }
  }

  @Test
  void aShorterListIsAPrefixAndAFilterLeavesTheOrderAlone() {
    Recommender completed = Algorithms.ALS.train(matrix);
    LongPredicate even = item -> item % 2 == 0;
    for (UserProfile person : people()) {
      Query turned = Query.top(ALL).turned(new Dials(1, 0));
      List<Recommendation> all = completed.recommend(person, turned);
      List<Recommendation> rest = new ArrayList<>(all);
      rest.removeIf(entry -> !even.test(entry.itemId()));

      assertThat(completed.recommend(person, turned.part(5, 2))).isEqualTo(all.subList(2, 7));
      assertThat(completed.recommend(person, turned.where(even))).isEqualTo(rest);
      assertThat(all)
          .extracting(Recommendation::itemId)
          .doesNotHaveDuplicates()
          .noneMatch(person::excludes);
    }
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      TrainedAls alone =
          one.submit(() -> TrainedAls.train(matrix, SMALL, Als.IN_PROCESS, TrainingProgress.NONE))
              .join();

      assertThat(alone.lists().values()).isEqualTo(model.lists().values());
      assertThat(alone.predictions().values()).isEqualTo(model.predictions().values());
      assertThat(alone.version()).isEqualTo(model.version());
    } finally {
      one.shutdown();
    }
  }

  @Test
  void theOrderOfRatingsChangesNoBit() {
    RatingMatrix shuffled = RatingMatrix.of(RandomRatings.shuffled(ratings, 3));

    assertThat(TrainedAls.train(shuffled, SMALL, Als.IN_PROCESS, TrainingProgress.NONE).version())
        .isEqualTo(model.version());
  }

  /** As a cluster is told: the values, one by one. */
  private static float[] elsewhere(FactorProblem problem, Runnable iteration) {
    int[] seen = new int[problem.items()];
    problem.forEach(
        (user, item, value) -> {
          assertThat(user).isBetween(0, problem.users() - 1);
          assertThat(value > 0 || !problem.isImplicit()).isTrue();
          seen[item]++;
        });
    assertThat(Arrays.stream(seen).sum()).isEqualTo(problem.size());
    return Als.IN_PROCESS.solve(problem, iteration);
  }

  @Test
  void vectorsFromElsewhereAnswerLikeAModelThatWasTrainedHere() {
    TrainedModel given = Als.model(matrix, SMALL, AlsTest::elsewhere, TrainingProgress.NONE);

    Recommender restored = Algorithms.ALS.restore(given, matrix, ItemTags.NONE);

    Recommender trained = new AlsAlgorithm(SMALL).train(matrix);
    assertThat(restored.info()).isEqualTo(trained.info());
    for (UserProfile person : people()) {
      assertThat(restored.recommend(person, Query.top(ALL)))
          .isEqualTo(trained.recommend(person, Query.top(ALL)));
    }
  }

  @Test
  void vectorsThatDoNotFitAreRefused() {
    assertThatThrownBy(
            () -> Als.model(matrix, SMALL, (problem, done) -> new float[3], TrainingProgress.NONE))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("40 items with vectors of length 4 take 160 numbers, got 3");
    assertThatThrownBy(() -> Als.model(matrix, SMALL, AlsTest::notFinite, TrainingProgress.NONE))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("a vector must have finite numbers, got NaN");
  }

  private static float[] notFinite(FactorProblem problem, Runnable iteration) {
    float[] vectors = Als.IN_PROCESS.solve(problem, iteration);
    vectors[2] = Float.NaN;
    return vectors;
  }

  @Test
  void settingsAreReadAgainAndOthersAreRefused() {
    assertThat(AlsConfig.parse(SMALL.toText())).isEqualTo(SMALL);
    assertThat(AlsConfig.parse("")).isEqualTo(AlsConfig.DEFAULT);
    assertThatThrownBy(() -> AlsConfig.parse("rank=0"))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("rank must be between 1 and 512, got 0");
    assertThatThrownBy(() -> AlsConfig.parse("factors=10"))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("there is no setting factors");
  }
}
