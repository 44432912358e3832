package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RatingsTest {
  @Test
  void ratingsAreOrderedByUserAndThenItem() {
    Ratings ratings =
        Ratings.builder().add(2, 1, 3, 7).add(1, 9, 4, 5).add(1, -4, 5, 6).build(RatingScale.STARS);

    assertThat(ratings.size()).isEqualTo(3);
    assertThat(ratings.user(0)).isEqualTo(1);
    assertThat(ratings.item(0)).isEqualTo(-4);
    assertThat(ratings.rating(0)).isEqualTo(5);
    assertThat(ratings.timestamp(0)).isEqualTo(6);
    assertThat(ratings.item(1)).isEqualTo(9);
    assertThat(ratings.user(2)).isEqualTo(2);
  }

  @Test
  void theLatestOfRepeatedRatingsStaysAndOfEquallyLateOnesTheLastAdded() {
    Ratings ratings =
        Ratings.builder()
            .add(1, 1, 2, 20)
            .add(1, 1, 5, 10)
            .add(1, 2, 1, 10)
            .add(1, 2, 4, 10)
            .build(RatingScale.STARS);

    assertThat(ratings.size()).isEqualTo(2);
    assertThat(ratings.rating(0)).isEqualTo(2);
    assertThat(ratings.rating(1)).isEqualTo(4);
  }

  @Test
  void aRatingBesideTheScaleIsRefusedWithUserAndItem() {
    assertThatThrownBy(() -> Ratings.builder().add(7, 8, 6, 0).build(RatingScale.STARS))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("got 6.0 of user 7 for item 8");
    assertThatThrownBy(() -> Ratings.builder().add(7, 8, Double.NaN, 0))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("got NaN of user 7 for item 8");
  }

  @Test
  void aBuilderThatGaveItsRatingsAwayRefusesFurtherUse() {
    Ratings.Builder builder = Ratings.builder().add(1, 2, 3, 0);
    Ratings ratings = builder.build();

    assertThatThrownBy(builder::build)
        .isInstanceOf(RecommenderException.class)
        .hasMessage("the ratings were built; start a new builder");
    assertThatThrownBy(() -> builder.build(RatingScale.STARS))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("the ratings were built; start a new builder");
    assertThatThrownBy(() -> builder.add(1, 3, 4, 0))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("the ratings were built; start a new builder");
    assertThat(ratings.size()).isEqualTo(1);
    assertThat(ratings.rating(0)).isEqualTo(3);
  }

  @Test
  void aScaleThatDoesNotFitLeavesTheBuilderUsable() {
    Ratings.Builder builder = Ratings.builder().add(1, 2, 4.5, 0);

    assertThatThrownBy(() -> builder.build(RatingScale.STARS))
        .hasMessageContaining("got 4.5 of user 1 for item 2");
    assertThat(builder.add(1, 3, 2, 0).build().size()).isEqualTo(2);
  }

  @Test
  void theMatrixGivesEveryRatingBack() {
    Ratings ratings = RandomRatings.of(9, 11, 0.4, 5);
    RatingMatrix matrix = RatingMatrix.of(ratings);

    assertThat(matrix.ratingCount()).isEqualTo(ratings.size());
    for (int at = 0; at < ratings.size(); at++) {
      assertThat(matrix.profile(ratings.user(at)).ratingOf(ratings.item(at)))
          .hasValue(ratings.rating(at));
    }
    assertThat(matrix.hasUser(11)).isFalse();
    assertThat(matrix.raterCount(4711)).isZero();
    assertThatThrownBy(() -> matrix.profile(11)).hasMessageContaining("no user 11");
  }

  @Test
  void anEmptyMatrixRecommendsNothingAndPredictsTheMiddleOfTheScale() {
    RatingMatrix matrix = RatingMatrix.of(Ratings.builder().build(RatingScale.HALF_STARS));
    UserProfile person = UserProfile.builder().rate(1, 4.5).build();
    for (Algorithm algorithm : Algorithms.all()) {
      Recommender recommender = algorithm.train(matrix);

      assertThat(recommender.recommend(person, Query.top(10))).isEmpty();
      assertThat(recommender.predict(UserProfile.builder().build(), 1))
          .containsExactly(Prediction.baseline(2.75));
    }
  }
}
