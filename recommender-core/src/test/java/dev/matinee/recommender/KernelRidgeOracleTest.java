package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.internal.kernel.ItemKernel;
import dev.matinee.recommender.internal.kernel.KernelPredictor;
import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares {@link KernelRidge} and its parts with {@link PlainKernelRidge}. */
class KernelRidgeOracleTest {
  private static final Ratings RATINGS = RandomRatings.dated(RandomRatings.of(25, 20, 0.4, 4), 5);

  /** A thousandth of the residuals is left over when a person's equations are solved. */
  private static final double SOLVED = 0.01;

  /** Settings that count one thing each, all of them, and few of the latest ratings. */
  static Stream<KernelConfig> configs() {
    return Stream.of(
        config(1, 0, 0, 0, 0, 500),
        config(0, 1, 0, 0, 0, 500),
        config(0, 0, 1, 0, 0, 500),
        config(0.3, 1, 0.15, 0.5, 0, 500),
        config(0.3, 1, 0.15, 0.05, 0.5, 500),
        config(2, 3, 0.5, 0.05, 0.2, 4));
  }

  private static KernelConfig config(
      double residuals, double raters, double tags, double constant, double drift, int ratings) {
    return new KernelConfig(
        residuals, raters, tags, constant, drift, 3, ratings, Math.min(ratings, 6), 1000, 1);
  }

  /** One implementation of everything up to the trust. */
  private record Library(RatingMatrix matrix, ItemKernel kernel, KernelPredictor predictor) {
    static Library of(Ratings ratings, KernelConfig config) {
      RatingMatrix matrix = RatingMatrix.of(ratings);
      Baseline baseline = new Baseline(matrix.dense(), matrix.scale(), BaselineDamping.DEFAULT);
      ItemKernel kernel =
          ItemKernel.train(
              matrix.dense(),
              matrix.scale(),
              baseline,
              Labels.INSTANCE,
              config,
              GramSolver.IN_PROCESS,
              TrainingProgress.NONE);
      return new Library(
          matrix, kernel, new KernelPredictor(matrix.scale(), baseline, kernel, config));
    }

    double kernel(long one, long other) {
      return kernel.get(place(one), place(other));
    }

    private int place(long item) {
      return kernel.head().place(matrix.dense().itemNumber(item));
    }

    List<Prediction> predict(UserProfile person, long... items) {
      int[] numbers = Arrays.stream(items).mapToInt(matrix.dense()::itemNumber).toArray();
      return new ActiveProfiles(matrix.dense())
          .with(person, active -> predictor.predict(active, numbers));
    }
  }

  /** A code c stands for (c/127)^2 of the largest value, so half a step of c is what it rounds. */
  @ParameterizedTest
  @MethodSource("configs")
  void theKernelIsThatOfTheDefinitionButForItsBytes(KernelConfig config) {
    Library library = Library.of(RATINGS, config);
    PlainKernelRidge plain = new PlainKernelRidge(RATINGS, Labels.INSTANCE, config);
    long[] items = library.matrix().itemIds();
    double largest = 0;
    for (long one : items) {
      for (long other : items) {
        largest = Math.max(largest, Math.abs(plain.kernel(one, other)));
      }
    }
    for (long one : items) {
      for (long other : items) {
        double exact = plain.kernel(one, other);
        double code = Math.sqrt(Math.abs(exact) / largest);
        double step = (code + 0.25 / 127) / 127 * largest;
        assertThat(library.kernel(one, other)).isCloseTo(exact, within(step + 1e-3 * largest));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("configs")
  void predictionsAreThoseOfTheDefinitionWithTheKernelThatWasKept(KernelConfig config) {
    compare(RATINGS, config);
    compare(RandomRatings.percents(RATINGS), config);
  }

  private static void compare(Ratings ratings, KernelConfig config) {
    Library library = Library.of(ratings, config);
    PlainKernelRidge plain = new PlainKernelRidge(ratings, Labels.INSTANCE, config);
    plain.replaceKernel(library::kernel);
    double tolerance = SOLVED * (ratings.scale().max() - ratings.scale().min()) / 4.5;
    for (long user : new long[] {10, 70, 250}) {
      UserProfile person = library.matrix().profile(user);
      for (UserProfile each : List.of(person, RandomRatings.anonymous(person), changed(person))) {
        for (long item : library.matrix().itemIds()) {
          assertThat(library.predict(each, item).get(0).rating())
              .isCloseTo(plain.predict(each, item, 1), within(tolerance));
        }
      }
    }
  }

  /** A user of the matrix who rated an item anew, one more, and one that the matrix lacks. */
  private static UserProfile changed(UserProfile person) {
    UserProfile.Builder changed = UserProfile.builder().userId(person.userId().orElseThrow());
    for (int index = 1; index < person.ratingCount(); index++) {
      changed.rate(person.ratedItem(index), person.rating(index), person.ratedAt(index));
    }
    return changed.rate(3, 4.5, 7).rate(30, 1, 2_100_000_000).rate(1_000_000, 2).build();
  }

  /** Rounding to bytes may move a prediction by a few hundredths of a star, and not by more. */
  @Test
  void bytesCostLessThanAFewHundredthsOfAStar() {
    Library library = Library.of(RATINGS, KernelConfig.DEFAULT);
    PlainKernelRidge plain = new PlainKernelRidge(RATINGS, Labels.INSTANCE, KernelConfig.DEFAULT);
    UserProfile person = library.matrix().profile(70);
    for (long item : library.matrix().itemIds()) {
      assertThat(library.predict(person, item).get(0).rating())
          .isCloseTo(plain.predict(person, item, 1), within(0.03));
    }
  }

  /**
   * f = sum c e / sum c^2 over every fifth rating of all users, its standard error s by users, and
   * the trust f - 4 s^2 (1 + 50 / users) / f.
   */
  @Test
  void theTrustIsTheLeastSquaresFactorLessWhatIsDoubtful() {
    Ratings ratings = twoTastes();
    KernelConfig config = KernelConfig.DEFAULT;
    Library library = Library.of(ratings, config);
    PlainKernelRidge plain = new PlainKernelRidge(ratings, Labels.INSTANCE, config);
    plain.replaceKernel(library::kernel);
    long[] users = library.matrix().userIds();
    double[] products = new double[users.length];
    double[] squares = new double[users.length];
    for (int user = 0; user < users.length; user++) {
      UserProfile whole = library.matrix().profile(users[user]);
      UserProfile.Builder rest = UserProfile.builder().userId(users[user]);
      for (int index = 0; index < whole.ratingCount(); index++) {
        if (index % 5 != 4) {
          rest.rate(whole.ratedItem(index), whole.rating(index), whole.ratedAt(index));
        }
      }
      for (int index = 4; index < whole.ratingCount(); index += 5) {
        double expected = plain.predict(rest.build(), whole.ratedItem(index), 0);
        double correction = plain.predict(rest.build(), whole.ratedItem(index), 1) - expected;
        products[user] += correction * (whole.rating(index) - expected);
        squares[user] += correction * correction;
      }
    }
    double sum = IntStream.range(0, users.length).mapToDouble(user -> squares[user]).sum();
    double factor =
        IntStream.range(0, users.length).mapToDouble(user -> products[user]).sum() / sum;
    double left =
        IntStream.range(0, users.length)
            .mapToDouble(user -> Math.pow(products[user] - factor * squares[user], 2))
            .sum();
    double doubt = 4 * left / (sum * sum) * (1 + 50.0 / users.length);
    double trust = Math.max(0, Math.min(1, factor - doubt / factor));
    RatingMatrix matrix = library.matrix();
    Bias bias = Bias.of(matrix, BaselineDamping.DEFAULT);

    assertThat(trust).isBetween(0.2, 0.999);
    assertThat(trained(bias, matrix, config).trust()).isCloseTo(trust, within(0.01));
    assertThat(trained(bias, matrix, config.withTrust(0.5)).trust())
        .isCloseTo(trust / 2, within(0.005));
  }

  private static KernelRidge trained(Bias lists, RatingMatrix matrix, KernelConfig config) {
    return KernelRidge.train(lists, matrix, Labels.INSTANCE, config, TrainingProgress.NONE);
  }

  @Test
  void noiseIsNotTrustedAndTheBaselineRemains() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(120, 25, 0.5, 9));
    Bias bias = Bias.of(matrix, BaselineDamping.DEFAULT);
    KernelRidge ridge = trained(bias, matrix, KernelConfig.DEFAULT);
    UserProfile person = matrix.profile(10);

    assertThat(ridge.trust()).isLessThan(0.15);
    assertThat(trained(bias, matrix, KernelConfig.DEFAULT.withTrust(0)).predict(person, 3, 6, 9))
        .extracting(Prediction::rating)
        .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
        .isEqualTo(bias.predict(person, 3, 6, 9).stream().map(Prediction::rating).toList());
  }

  @Test
  void itemsOutsideOfTheKernelArePredictedByTheOther() {
    RatingMatrix matrix = RatingMatrix.of(RATINGS);
    KernelConfig few = new KernelConfig(0.3, 1, 0.15, 0.05, 0.01, 50, 500, 200, 3, 1);
    Bias bias = Bias.of(matrix, BaselineDamping.DEFAULT);
    KernelRidge ridge = trained(bias, matrix, few);
    UserProfile person = matrix.profile(10);
    long[] items = matrix.itemIds();
    List<Prediction> predictions = ridge.predict(person, items);

    assertThat(predictions).filteredOn(each -> each.basis() == Prediction.Basis.KERNEL).hasSize(3);
    for (int index = 0; index < items.length; index++) {
      if (predictions.get(index).basis() == Prediction.Basis.BASELINE) {
        assertThat(predictions.get(index)).isEqualTo(bias.predict(person, items[index]).get(0));
      }
    }
  }

  /** Each user likes the even or the odd half of the items a little better, behind much noise. */
  private static Ratings twoTastes() {
    Ratings noise = RandomRatings.of(40, 30, 0.6, 6);
    Ratings.Builder ratings = Ratings.builder();
    for (int at = 0; at < noise.size(); at++) {
      boolean loved = (noise.user(at) / 10 + noise.item(at)) % 2 == 0;
      double rating = Math.rint((loved ? 2.5 : 0) + 1.5 * noise.rating(at)) / 2;
      ratings.add(noise.user(at), noise.item(at), Math.max(0.5, rating), at + 1L);
    }
    return ratings.build(RatingScale.HALF_STARS);
  }
}
