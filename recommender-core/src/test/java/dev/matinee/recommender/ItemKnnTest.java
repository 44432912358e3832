package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemKnnTest {
  /** Similarities are kept as floats. */
  private static final Offset<Double> ROUNDING = within(1e-6);

  private static final List<ItemKnnConfig> CONFIGS =
      List.of(
          ItemKnnConfig.DEFAULT,
          new ItemKnnConfig(3, 1, Vote.RATING, 0, 0.2, new BaselineDamping(3, 7)),
          new ItemKnnConfig(5, 1.5, Vote.LIKED, 0.5, 0, new BaselineDamping(0, 2)),
          new ItemKnnConfig(4, 2, Vote.FROM_MIDDLE, 1, 3, BaselineDamping.DEFAULT));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void listsReasonsAndPredictionsAreThoseOfTheDefinition(long seed) {
    Ratings ratings = RandomRatings.of(14, 18, 0.15 + 0.08 * seed, seed);
    RatingMatrix matrix = RatingMatrix.of(ratings);
    for (ItemKnnConfig config : CONFIGS) {
      ItemKnn library = ItemKnn.of(matrix, config);
      for (long user : matrix.userIds()) {
        compare(library, ratings, matrix.profile(user), config);
        compare(library, ratings, RandomRatings.anonymous(matrix.profile(user)), config);
      }
    }
  }

  private static void compare(
      ItemKnn library, Ratings ratings, UserProfile person, ItemKnnConfig config) {
    PlainItemKnn plain = new PlainItemKnn(ratings, person, config);
    Map<Long, Double> own = RandomRatings.asMap(person);
    List<PlainItemKnn.Ranked> expected = plain.rank(own);
    List<Recommendation> list = library.recommend(person, Query.top(18));
    assertThat(list).hasSameSizeAs(expected);
    for (int rank = 0; rank < list.size(); rank++) {
      Recommendation entry = list.get(rank);
      assertThat(entry.score()).isCloseTo(expected.get(rank).score(), ROUNDING);
      assertThat(entry.score()).isCloseTo(scoreOf(entry.itemId(), expected), ROUNDING);
      assertThat(entry.predictedRating().orElseThrow())
          .isCloseTo(plain.predict(own, entry.itemId()), ROUNDING);
      for (Contribution part : library.explain(person, entry.itemId()).contributions()) {
        assertThat(part.contribution())
            .isCloseTo(plain.part(own, part.itemId(), entry.itemId()), ROUNDING);
      }
    }
  }

  private static double scoreOf(long item, List<PlainItemKnn.Ranked> list) {
    return list.stream().filter(each -> each.item() == item).findFirst().orElseThrow().score();
  }

  /**
   * Items 1, 2 and 3; ten users like 1 and 2, ten like 1 and 3 and rate 2 with 2 stars, ten like
   * only 3. Then s(1,2) = 10 / sqrt(20 * 10) * 10 / 20 = .35355 and s(1,3) = 10 / sqrt(20 * 20) *
   * 10 / 20 = .25, with q = 2 the weights .125 and .0625 are 2/3 and 1/3 of their sum; nobody likes
   * 2 and 3.
   */
  private static RatingMatrix threeItems() {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 10; user++) {
      ratings.add(user, 1, 5, 0).add(user, 2, 4, 0);
      ratings.add(10 + user, 1, 4, 0).add(10 + user, 2, 2, 0).add(10 + user, 3, 5, 0);
      ratings.add(20 + user, 3, 4, 0);
    }
    return RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
  }

  @Test
  void aScoreIsThePartOfTheSimilarityTimesTheVoteAsWorkedOutByHand() {
    UserProfile person = UserProfile.builder().rate(1, 3.5).build();

    List<Recommendation> list =
        ItemKnn.of(threeItems(), ItemKnnConfig.DEFAULT)
            .recommend(person, Query.top(9).withReasons(1));

    // The vote is (3 / 4.5)^2 = 4/9; both items have 20 raters, and 20^-0.1 = .74113.
    assertThat(list).extracting(Recommendation::itemId).containsExactly(2L, 3L);
    assertThat(list.get(0).score()).isCloseTo(2 / 3.0 * 4 / 9 * 0.74113, within(1e-5));
    assertThat(list.get(1).score()).isCloseTo(1 / 3.0 * 4 / 9 * 0.74113, within(1e-5));
    assertThat(list.get(0).because())
        .containsExactly(new Contribution(1, 3.5, list.get(0).score()));
    assertThat(list).allMatch(entry -> entry.origin() == Origin.SIMILAR_ITEMS);
    assertThat(list).allMatch(entry -> entry.matchPercent().isEmpty());
  }

  @Test
  void aPredictionIsTheBaselineCorrectedBySimilarItemsAsWorkedOutByHand() {
    ItemKnnConfig config = new ItemKnnConfig(9, 1, Vote.LIKED, 0, 0.1, new BaselineDamping(0, 0));
    UserProfile person = UserProfile.builder().rate(1, 3.5).rate(3, 5).build();

    // The means of the items are 4.5, 3 and 4.5, so the person's bias is -.25, and their deviation
    // from the baseline at item 1, the only one that is like item 2, is -.75.
    assertThat(ItemKnn.of(threeItems(), config).predict(person, 2, 99))
        .satisfiesExactly(
            known -> {
              double correction = 0.353553 * -0.75 / (0.1 + 0.353553);
              assertThat(known.rating()).isCloseTo(3 - 0.25 + correction, within(1e-5));
              assertThat(known.support()).isEqualTo(1);
            },
            unknown -> assertThat(unknown.support()).isZero());
  }

  @Test
  void onlyTheNearestItemsOfARatedOneGetItsVote() {
    ItemKnnConfig one = new ItemKnnConfig(1, 2, Vote.LIKED, 0, 1, BaselineDamping.DEFAULT);
    UserProfile person = UserProfile.builder().rate(1, 5).build();

    assertThat(ItemKnn.of(threeItems(), one).recommend(person, Query.top(9)))
        .extracting(Recommendation::itemId, Recommendation::score)
        .containsExactly(tuple(2L, 1.0));
  }

  @Test
  void aRatingOffTheScaleCountsNoMoreThanItsEnds() {
    ItemKnn knn = ItemKnn.of(threeItems(), ItemKnnConfig.DEFAULT);
    UserProfile far = UserProfile.builder().rate(1, 50).build();
    UserProfile end = UserProfile.builder().rate(1, 5).build();

    assertThat(knn.explain(far, 2).score()).isEqualTo(knn.explain(end, 2).score());
    assertThat(knn.recommend(UserProfile.builder().rate(1, -9).build(), Query.top(9))).isEmpty();
  }

  @Test
  void anItemThatOnlyThePersonRatedHasNoScore() {
    RatingMatrix matrix =
        threeItems().with(List.of(UserProfile.builder().userId(40).rate(1, 5).rate(4, 5).build()));
    UserProfile forgetful = UserProfile.builder().userId(40).rate(1, 5).build();
    ItemKnn knn = ItemKnn.of(matrix, ItemKnnConfig.DEFAULT);

    assertThat(knn.recommend(forgetful, Query.top(9)))
        .extracting(Recommendation::itemId)
        .containsExactly(2L, 3L);
    assertThat(knn.explain(forgetful, 4).score()).isZero();
    assertThat(knn.explain(forgetful, 99).score()).isZero();
  }

  @Test
  void thereAreNoNeighboursAndSimilarItemsAreThoseOfEveryAlgorithm() {
    RatingMatrix matrix = threeItems();
    ItemKnn knn = ItemKnn.of(matrix, ItemKnnConfig.DEFAULT);

    assertThat(knn.neighbours(matrix.profile(1))).isEmpty();
    assertThat(knn.similarItems(1, 5)).isEqualTo(Popularity.of(matrix).similarItems(1, 5));
    assertThat(knn.similarItems(99, 5)).isEmpty();
  }

  @Test
  void aWrongSettingIsRefusedWithNameAndRangeAndValue() {
    refuses(0, 1, 0.1, 1, "neighbours must be between 1 and 10000, got 0");
    refuses(9, 0.5, 0.1, 1, "amplification must be between 1 and 10, got 0.5");
    refuses(9, 1, 1.5, 1, "popularityDamping must be between 0 and 1, got 1.5");
    refuses(9, 1, 0.1, Double.NaN, "predictionDamping must be 0 or more, got NaN");
  }

  private static void refuses(
      int neighbours, double amplification, double popularity, double prediction, String why) {
    assertThatThrownBy(
            () ->
                new ItemKnnConfig(
                    neighbours,
                    amplification,
                    Vote.LIKED,
                    popularity,
                    prediction,
                    BaselineDamping.DEFAULT))
        .isInstanceOf(RecommenderException.class)
        .hasMessage(why);
  }
}
