package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The standard recommender on the smallest matrices, and for persons of whom little is known. */
class EaseEdgesTest {
  private static final UserProfile NOBODY = UserProfile.builder().build();
  private static final EaseConfig ALL_ITEMS =
      EaseConfig.DEFAULT.withTraining(1, 1, 0).withItems(1, 1000);

  @Test
  void anEmptyMatrixHasEmptyListsAndPredictsTheMiddle() {
    Recommender recommender = trained(Ratings.builder());

    assertThat(recommender.recommend(NOBODY, Query.top(10))).isEmpty();
    assertThat(recommender.recommend(likes(1), Query.top(10))).isEmpty();
    assertThat(recommender.predict(NOBODY, 1)).containsExactly(Prediction.baseline((0.5 + 5) / 2));
    assertThat(recommender.explain(NOBODY, 1).contributions()).isEmpty();
    assertThat(recommender.similarItems(1, 10)).isEmpty();
    assertThat(recommender.info().items()).isZero();
  }

  @Test
  void oneUserIsNoEvidenceForThemselvesButSpeaksForOthers() {
    Ratings.Builder ratings = Ratings.builder().add(1, 1, 5, 0).add(1, 2, 5, 0).add(1, 3, 4, 0);
    Recommender recommender = trained(ratings);

    assertThat(recommender.recommend(UserProfile.builder().userId(1).build(), Query.top(10)))
        .allMatch(entry -> entry.origin() == Origin.POPULARITY);
    assertThat(recommender.recommend(likes(1), Query.top(10)))
        .extracting(Recommendation::itemId, Recommendation::origin)
        .containsExactly(tuple(2L, Origin.LINEAR_MODEL), tuple(3L, Origin.LINEAR_MODEL));
  }

  @Test
  void oneItemHasNoOthersToBeExplainedBy() {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 9; user++) {
      ratings.add(user, 7, 4, 0);
    }
    Recommender recommender = trained(ratings);

    assertThat(recommender.recommend(likes(7), Query.top(10))).isEmpty();
    assertThat(recommender.recommend(NOBODY, Query.top(10)))
        .extracting(Recommendation::origin)
        .containsExactly(Origin.POPULARITY);
    assertThat(recommender.similarItems(7, 10)).isEmpty();
    assertThat(recommender.predict(NOBODY, 7).get(0).rating()).isCloseTo(4, within(1e-9));
  }

  @Test
  void ratingsOfUnknownItemsAloneAreAnsweredByPopularity() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(20, 15, 0.4, 3));
    Recommender recommender = new EaseAlgorithm(ALL_ITEMS, KernelConfig.DEFAULT).train(matrix);

    assertThat(recommender.recommend(likes(1_000_000), Query.top(10)))
        .hasSize(10)
        .allMatch(entry -> entry.origin() == Origin.POPULARITY && entry.score() == 0);
  }

  @Test
  void theLowestRatingsAloneSpeakForNothingAndWhatTheySpeakAgainstComesLast() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(20, 15, 0.4, 3));
    UserProfile hatesAll = UserProfile.builder().rate(3, 0.5).rate(6, 0.5).build();
    Recommender recommender = new EaseAlgorithm(ALL_ITEMS, KernelConfig.DEFAULT).train(matrix);

    List<Recommendation> list = recommender.recommend(hatesAll, Query.top(20).withReasons(3));

    assertThat(list)
        .hasSize(matrix.itemCount() - 2)
        .allMatch(entry -> entry.origin() == Origin.POPULARITY && entry.because().isEmpty());
    List<Boolean> opposed =
        list.stream()
            .map(entry -> recommender.explain(hatesAll, entry.itemId()).score() < 0)
            .toList();
    assertThat(opposed).contains(true, false).isSorted();
  }

  @Test
  void theProgressRisesToItsEnd() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(20, 15, 0.4, 3));
    List<Long> left = new ArrayList<>();

    Ease.train(
        matrix,
        ItemTags.NONE,
        ALL_ITEMS,
        (done, total) -> {
          synchronized (left) {
            left.add(total - done);
          }
        });

    assertThat(left).allMatch(steps -> steps >= 0).last().isEqualTo(0L);
  }

  private static Recommender trained(Ratings.Builder ratings) {
    return new EaseAlgorithm(ALL_ITEMS, KernelConfig.DEFAULT)
        .train(RatingMatrix.of(ratings.build(RatingScale.HALF_STARS)));
  }

  private static UserProfile likes(long item) {
    return UserProfile.builder().rate(item, 5).build();
  }
}
