package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Scores of {@link Ease} that were worked out by hand. Users a and b rated the items 1 and 2, c
 * rated 2 and 3; with g = 0 each rating counts 1, and lambda is 1:
 *
 * <pre>
 *              3 2 0                     7 -4  2                  0    2/3  -1/4
 *   X'X + 1 =  2 4 1      P = 1/13 *    -4  6 -3      B =       4/7    0     3/8
 *              0 1 2                     2 -3  8               -2/7   1/2    0
 * </pre>
 *
 * Largest weights of a row are exact; others lie within 1/254 of the largest.
 */
class KnownEaseTest {
  private static final Offset<Double> FLOATS = within(1e-6);
  private static final EaseConfig PLAIN = new EaseConfig(0, 1, 0, 0, 1, 10, 0, 0, 1, 1, 0);
  private static final UserProfile LIKES_2 = UserProfile.builder().rate(2, 5).build();
  private static final UserProfile LIKES_1_NOT_3 =
      UserProfile.builder().rate(1, 5, 1000).rate(3, 1, 2000).build();

  @Test
  void aRatingOfItem2SpeaksForItem1MoreThanForItem3() {
    List<Recommendation> list = ease(PLAIN, ItemTags.NONE).recommend(LIKES_2, Query.top(9));

    assertThat(list).extracting(Recommendation::itemId).containsExactly(1L, 3L);
    assertThat(list.get(0).score()).isCloseTo(4 / 7.0, FLOATS);
    assertThat(list.get(1).score()).isCloseTo(3 / 8.0, within(4 / 7.0 / 254));
  }

  @Test
  void aNegativeSumIsNotListed() {
    UserProfile likes3 = UserProfile.builder().rate(3, 5).build();

    assertThat(ease(PLAIN, ItemTags.NONE).recommend(likes3, Query.top(9)))
        .extracting(Recommendation::itemId)
        .containsExactly(2L);
  }

  @Test
  void theScoreOfItem2IsTheSumOfTwoParts() {
    Ease ease = ease(PLAIN, ItemTags.NONE);

    assertThat(scoreOf2(PLAIN)).isCloseTo(2 / 3.0 + 1 / 2.0, FLOATS);
    List<Contribution> parts = ease.explain(LIKES_1_NOT_3, 2).contributions();
    assertThat(parts).extracting(Contribution::itemId).containsExactly(1L, 3L);
    assertThat(parts.get(0).contribution()).isCloseTo(2 / 3.0, FLOATS);
    assertThat(parts.get(1).contribution()).isCloseTo(1 / 2.0, FLOATS);
  }

  /** Heights are 1 and 0, their mean 1/2: item 3 lies one mean below the mean. */
  @Test
  void aDislikeTakesAway() {
    assertThat(scoreOf2(PLAIN.withScoring(0.5, 0))).isCloseTo(2 / 3.0 + 1 / 4.0, FLOATS);
    assertThat(scoreOf2(PLAIN.withScoring(1, 0))).isCloseTo(2 / 3.0, FLOATS);
    assertThat(scoreOf2(PLAIN.withScoring(2, 0))).isCloseTo(2 / 3.0 - 1 / 2.0, FLOATS);
  }

  /** The rating of item 1 has one later rating, so it has halved once where nothing stays. */
  @Test
  void anOlderRatingCountsLess() {
    EaseConfig fading = new EaseConfig(0, 1, 0, 0, 1, 10, 0, 0, 1, 0, 0);
    EaseConfig half = new EaseConfig(0, 1, 0, 0, 1, 10, 0, 0, 1, 0.5, 0);

    assertThat(scoreOf2(fading)).isCloseTo(1 / 3.0 + 1 / 2.0, FLOATS);
    assertThat(scoreOf2(half)).isCloseTo(0.75 * 2 / 3.0 + 1 / 2.0, FLOATS);
  }

  @Test
  void dampingDividesByThePowerOfTheThreeRaters() {
    assertThat(scoreOf2(PLAIN.withScoring(0, 1))).isCloseTo(7 / 18.0, FLOATS);
  }

  /** p = 1/2 adds the diagonal of X'X again: 5 2 0, 2 7 1, 0 1 3; -P12 / P22 = 6 / 15. */
  @Test
  void dropoutAddsToTheDiagonal() {
    UserProfile likes1 = UserProfile.builder().rate(1, 5).build();

    assertThat(ease(PLAIN.withTraining(0, 1, 0.5), ItemTags.NONE).explain(likes1, 2).score())
        .isCloseTo(6 / 15.0, FLOATS);
  }

  /**
   * A tag of 1 and 3 is a user more: 4 2 1, 2 4 1, 1 1 3; P = 1/32 * 11 -5 -2, -5 11 -2, ... 12.
   */
  @Test
  void aTagThatTwoItemsShareMakesOneSpeakForTheOther() {
    EaseConfig tagged = new EaseConfig(0, 1, 0, 1, 1, 10, 0, 0, 1, 1, 0);
    ItemTags tags = item -> item == 2 ? List.of() : List.of("western");
    UserProfile likes3 = UserProfile.builder().rate(3, 5).build();

    List<Recommendation> list = ease(tagged, tags).recommend(likes3, Query.top(9));

    assertThat(list).extracting(Recommendation::itemId).containsExactly(1L, 2L);
    assertThat(list.get(0).score()).isCloseTo(2 / 11.0, FLOATS);
    assertThat(list.get(1).score()).isCloseTo(2 / 11.0, FLOATS);
  }

  @Test
  void dialsMultiplyByRatersAndDecades() {
    ItemTags years =
        new ItemTags() {
          @Override
          public Collection<String> of(long itemId) {
            return List.of();
          }

          @Override
          public OptionalInt yearOf(long itemId) {
            return itemId == 2 ? OptionalInt.of(2020) : OptionalInt.empty();
          }
        };
    Ease ease = ease(PLAIN, years);
    Query query = Query.top(1);

    assertThat(ease.recommend(LIKES_1_NOT_3, query.turned(new Dials(2, 0))).get(0).score())
        .isCloseTo(7 / 6.0 * Math.pow(3, -0.3), FLOATS);
    assertThat(ease.recommend(LIKES_1_NOT_3, query.turned(new Dials(0, -1))).get(0).score())
        .isCloseTo(7 / 6.0 / 1.44, FLOATS);
  }

  @Test
  void likeIsWhatHasTheHighestPartialCorrelation() {
    List<SimilarItem> similar = ease(PLAIN, ItemTags.NONE).similarItems(2, 9);

    assertThat(similar).extracting(SimilarItem::itemId).containsExactly(1L, 3L);
    assertThat(similar.get(0).similarity()).isCloseTo(4 / Math.sqrt(7 * 6), FLOATS);
    assertThat(similar.get(1).similarity()).isCloseTo(3 / Math.sqrt(6 * 8), within(0.003));
  }

  private static double scoreOf2(EaseConfig config) {
    List<Recommendation> list = ease(config, ItemTags.NONE).recommend(LIKES_1_NOT_3, Query.top(9));
    assertThat(list).extracting(Recommendation::itemId).containsExactly(2L);
    return list.get(0).score();
  }

  private static Ease ease(EaseConfig config, ItemTags tags) {
    Ratings.Builder ratings = Ratings.builder();
    ratings.add(11, 1, 4, 0).add(11, 2, 5, 0);
    ratings.add(12, 1, 2, 0).add(12, 2, 3, 0);
    ratings.add(13, 2, 1, 0).add(13, 3, 4, 0);
    RatingMatrix matrix = RatingMatrix.of(ratings.build(RatingScale.STARS));
    return Ease.train(matrix, tags, config, TrainingProgress.NONE);
  }
}
