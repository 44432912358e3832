package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MatchesTest {
  private static final RatingMatrix MATRIX = RatingMatrix.of(RandomRatings.of(60, 40, 0.5, 7));

  private final Recommender recommender = Algorithms.EASE.train(MATRIX);

  @Test
  void valuesOutOfOrderShareTheirMean() {
    assertThat(Matches.falling(0.9, 0.6, 0.8, 0.7, 0.2)).containsExactly(0.9, 0.7, 0.7, 0.7, 0.2);
    assertThat(Matches.falling(0.1, 0.2, 0.6)).containsExactly(0.3, 0.3, 0.3);
    assertThat(Matches.falling()).isEmpty();
  }

  @Test
  void aMatchNeverRisesWithTheRank() {
    int seen = 0;
    for (long user : MATRIX.userIds()) {
      List<Integer> matches =
          recommender.recommend(MATRIX.profile(user), Query.top(40)).stream()
              .map(Recommendation::matchPercent)
              .filter(OptionalInt::isPresent)
              .map(OptionalInt::getAsInt)
              .toList();
      assertThat(matches).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
      seen += matches.size();
    }
    assertThat(seen).isGreaterThan(500);
  }

  @Test
  void theMatchOfAnItemDependsNeitherOnTheFilterNorOnTheLengthNorOnWhatIsHidden() {
    UserProfile.Builder rated = UserProfile.builder();
    for (int item = 1; item <= 12; item++) {
      rated.rate(item, item % 2 == 0 ? 5 : 2);
    }
    UserProfile person = rated.build();
    List<Recommendation> all = recommender.recommend(person, Query.top(30));
    Recommendation third = all.get(2);
    Query filtered = Query.top(1).where(item -> item == third.itemId());

    assertThat(third.matchPercent()).isPresent();
    assertThat(recommender.recommend(person, filtered)).containsExactly(third);
    rated.hide(all.get(0).itemId()).watched(all.get(1).itemId());
    assertThat(recommender.recommend(rated.build(), Query.top(1))).containsExactly(third);
  }

  @Test
  void aPersonWithoutRatingsHasNoMatch() {
    assertThat(recommender.recommend(UserProfile.builder().build(), Query.top(40)))
        .isNotEmpty()
        .allMatch(entry -> entry.matchPercent().isEmpty() && entry.predictedRating().isEmpty());
  }

  @Test
  void theChanceIsCalibratedOnHeldOutRatings() {
    // A prediction with evidence: a constant one, so that the chance must be the share of likes.
    LikeChance chance =
        LikeChance.of(
            MATRIX,
            (person, items) ->
                Arrays.stream(items)
                    .mapToObj(item -> new Prediction(3, 5, Prediction.Basis.KERNEL))
                    .toList());
    double liked = 0;
    double held = 0;
    for (long user : MATRIX.userIds()) {
      HeldOut ratings = HeldOut.spread(MATRIX.profile(user), 256);
      for (int index = 0; index < ratings.items().length; index++) {
        held++;
        liked += MATRIX.scale().isLiked(ratings.rating(index)) ? 1 : 0;
      }
    }
    assertThat(chance.of(MATRIX.scale(), 3)).isCloseTo(liked / held, within(1e-3));
  }
}
