package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.internal.kernel.ItemKernel;
import dev.matinee.recommender.internal.kernel.KernelPredictor;
import dev.matinee.recommender.internal.prediction.Baseline;
import dev.matinee.recommender.internal.profile.ActiveProfiles;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Predictions of {@link KernelRidge} that were worked out by hand, with full trust. Thirty users
 * gave both of two items 3 of 5 stars, so mu = 3 and there are no biases of items, and with raters
 * alone each entry of the kernel is 30 / sqrt((30 + 30) (30 + 30)) = 1/2. A stranger gave item 1
 * five stars; five ratings at the average damp their bias:
 *
 * <pre>
 *   b(u) = (5 - 3) / (1 + 5) = 1/3
 *   e    = (5 - 3 - 1/3) / (8/9) = 15/8, in units of 4 / 4.5 = 8/9
 *   a    = e / (1/2 + 1) = 5/4
 *   r(2) = 3 + 1/3 + 8/9 * 5/4 * 1/2 = 3 + 8/9
 * </pre>
 */
class KnownKernelTest {
  private static final Offset<Double> FLOATS = within(1e-6);
  private static final UserProfile STRANGER = UserProfile.builder().rate(1, 5).build();

  @Test
  void aRatingAboveTheMeanLiftsTheOtherItem() {
    Prediction prediction = predict(config(0, 0), STRANGER);

    assertThat(prediction.rating()).isCloseTo(3 + 8 / 9.0, FLOATS);
    assertThat(prediction.support()).isEqualTo(1);
    assertThat(prediction.basis()).isEqualTo(Prediction.Basis.KERNEL);
  }

  /** Of five ratings that are alike the item, one counts where one other user rated it. */
  @Test
  void anItemThatOneOtherRatedHasThinSupportHoweverManyRatingsAreAlike() {
    Ratings.Builder ratings = Ratings.builder();
    for (int item = 1; item <= 6; item++) {
      ratings.add(1, item, 3, 0);
      if (item < 6) {
        ratings.add(2, item, 3, 0);
      }
    }
    RatingMatrix matrix = RatingMatrix.of(ratings.build(RatingScale.STARS));
    UserProfile.Builder person = UserProfile.builder();
    for (int item = 1; item < 6; item++) {
      person.rate(item, 4);
    }

    assertThat(predict(config(0, 0), matrix, person.build(), 6).support()).isEqualTo(1);
    assertThat(predict(config(0, 0), matrix, person.build(), 6).isThin()).isTrue();
    assertThat(predict(config(0, 0), matrix, person.build(), 5).support()).isEqualTo(2);
  }

  /** K is 1/2 + 1/2, a = 15/16, and the item that is predicted follows at once: k is 1 too. */
  @Test
  void whatWasRatedLastHasTheDriftInCommon() {
    assertThat(predict(config(0, 0.5), STRANGER).rating())
        .isCloseTo(3 + 1 / 3.0 + 8 / 9.0 * 15 / 16, FLOATS);
  }

  /**
   * Item 99 is in no matrix: it counts in the bias, (2 + 2) / (2 + 5) = 4/7, and in the ranks: item
   * 1 has one later rating, so k(1,2) = 1/2 + 1/2 * 1/2 and a = (5 - 3 - 4/7) / (8/9) / 2.
   */
  @Test
  void theDriftHalvesWithEachLaterRating() {
    UserProfile person = UserProfile.builder().rate(1, 5, 1000).rate(99, 5, 2000).build();

    assertThat(predict(config(0, 0.5), person).rating())
        .isCloseTo(3 + 4 / 7.0 + (2 - 4 / 7.0) / 2 * 0.75, FLOATS);
  }

  /** K is 1/2 + 1, a = (15/8) / (5/2) = 3/4, k is 3/2. */
  @Test
  void theConstantIsCommonToAllPairs() {
    assertThat(predict(config(1, 0), STRANGER).rating())
        .isCloseTo(3 + 1 / 3.0 + 8 / 9.0 * 3 / 4 * 3 / 2, FLOATS);
  }

  @Test
  void theTrustMultipliesTheCorrection() {
    assertThat(predict(config(0, 0).withTrust(0.5), STRANGER).rating())
        .isCloseTo(3 + 1 / 3.0 + 5 / 18.0, FLOATS);
    assertThat(predict(config(0, 0).withTrust(0), STRANGER).rating())
        .isCloseTo(3 + 1 / 3.0, FLOATS);
  }

  /**
   * User 1 is one of the thirty: without their part n is 29 and the norms stay, so K is 29/60; mu
   * and b are as before.
   */
  @Test
  void theOwnPartOfAUserIsTakenOut() {
    UserProfile user = UserProfile.builder().userId(1).rate(1, 5).build();
    double kernel = 29 / 60.0;

    assertThat(predict(config(0, 0), user).rating())
        .isCloseTo(3 + 1 / 3.0 + 5 / 3.0 / (1 + kernel) * kernel, FLOATS);
  }

  private static KernelConfig config(double constant, double drift) {
    return new KernelConfig(0, 1, 0, constant, drift, 1, 100, 100, 10, 1);
  }

  private static Prediction predict(KernelConfig config, UserProfile person) {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 30; user++) {
      ratings.add(user, 1, 3, 0).add(user, 2, 3, 0);
    }
    return predict(config, RatingMatrix.of(ratings.build(RatingScale.STARS)), person, 2);
  }

  private static Prediction predict(
      KernelConfig config, RatingMatrix matrix, UserProfile person, long item) {
    Baseline baseline = new Baseline(matrix.dense(), matrix.scale(), BaselineDamping.DEFAULT);
    ItemKernel kernel =
        ItemKernel.train(
            matrix.dense(),
            matrix.scale(),
            baseline,
            ItemTags.NONE,
            config,
            GramSolver.IN_PROCESS,
            TrainingProgress.NONE);
    KernelPredictor predictor = new KernelPredictor(matrix.scale(), baseline, kernel, config);
    return new ActiveProfiles(matrix.dense())
        .with(person, active -> predictor.predict(active, matrix.dense().itemNumber(item)))
        .get(0);
  }
}
