package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What an {@link EuclideanSimilarity} promises beside the formula. */
class EuclideanSimilarityTest {
  private static final int TRIES = 60;
  private static final UserKnnConfig BARE = with(Significance.none());

  private static UserKnnConfig with(Significance significance) {
    return new UserKnnConfig(
        "euclidean",
        new NeighbourhoodConfig(new EuclideanSimilarity(), significance, 1, 100),
        Ranking.weightedVotes(Vote.RATING, 0),
        UserKnnDefaults.tuned().prediction(),
        1,
        Quorum.NONE);
  }

  /** User 10 rates like me, 20 a little otherwise, 30 the opposite; 40 shares one item with me. */
  private static RatingMatrix others() {
    Ratings.Builder ratings = Ratings.builder();
    ratings.add(10, 1, 5, 0).add(10, 2, 1, 0).add(10, 3, 4, 0);
    ratings.add(20, 1, 5, 0).add(20, 2, 3, 0).add(20, 3, 2, 0);
    ratings.add(30, 1, 1, 0).add(30, 2, 5, 0).add(30, 3, 3, 0);
    ratings.add(40, 2, 1, 0).add(40, 3, 1, 0);
    return RatingMatrix.of(ratings.build(RatingScale.STARS));
  }

  private static UserProfile me(double first) {
    return UserProfile.builder().rate(1, first).rate(2, 1).build();
  }

  @Test
  void theSameRatingsMakeItOneAndOppositeEndsOfTheScaleMakeNoNeighbour() {
    List<Neighbour> neighbours = UserKnn.of(others(), BARE).neighbours(me(5));

    assertThat(neighbours)
        .extracting(Neighbour::userId, Neighbour::similarity)
        .containsExactly(
            tuple(10L, 1.0),
            tuple(40L, 1.0),
            // The item that two stars of four lie between is one of two: sqrt(0.25 / 2).
            tuple(20L, 1 - Math.sqrt(0.125)));
  }

  @Test
  void whoSharesOneItemIsAsSimilarAsWhoSharesManyUntilSignificanceTellsThemApart() {
    List<Neighbour> neighbours =
        UserKnn.of(others(), with(Significance.linearUpTo(2))).neighbours(me(5));

    assertThat(neighbours)
        .extracting(Neighbour::userId, Neighbour::similarity)
        .containsExactly(tuple(10L, 1.0), tuple(20L, 1 - Math.sqrt(0.125)), tuple(40L, 0.5));
  }

  @Test
  void aVoteFallsToItemsInProportionToTheAgreementAboutThem() {
    Explanation explanation =
        UserKnn.of(others().with(List.of(gone(10), gone(40))), BARE).explain(me(5), 3);

    double score = 2 * (1 - Math.sqrt(0.125));
    assertThat(explanation.score()).isEqualTo(score);
    assertThat(explanation.contributions())
        .extracting(Contribution::itemId)
        .containsExactly(1L, 2L);
    // Full agreement about item 1, and 1 - 0.25 about item 2.
    assertThat(explanation.contributions().get(0).contribution())
        .isCloseTo(score / 1.75, within(1e-12));
    assertThat(explanation.contributions().get(1).contribution())
        .isCloseTo(score * 0.75 / 1.75, within(1e-12));
  }

  private static UserProfile gone(long user) {
    return UserProfile.builder().userId(user).build();
  }

  @Test
  void aRatingBetweenTwoPlacesOfTheScaleCountsAsItIs() {
    Neighbour neighbour = UserKnn.of(others(), BARE).neighbours(me(4.2)).get(1);

    // 0.8 stars of four are a fifth of the scale, about one of two items.
    assertThat(neighbour.userId()).isEqualTo(10);
    assertThat(neighbour.similarity()).isCloseTo(1 - Math.sqrt(0.04 / 2), within(1e-12));
  }

  @Test
  void aRatingBeyondTheScaleCountsAsItsEnd() {
    UserKnn knn = UserKnn.of(others(), BARE);

    assertThat(knn.neighbours(me(50))).isEqualTo(knn.neighbours(me(5)));
    assertThat(knn.neighbours(me(-50))).isEqualTo(knn.neighbours(me(1)));
  }

  @Property(tries = TRIES)
  void itLiesBetweenZeroAndOneAndIsTheSameFromBothSides(@ForAll long seed) {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(8, 12, 0.5, seed));
    UserKnn knn = UserKnn.of(matrix, BARE);
    for (long user : matrix.userIds()) {
      for (Neighbour neighbour : knn.neighbours(matrix.profile(user))) {
        assertThat(neighbour.similarity()).isPositive().isLessThanOrEqualTo(1);
        assertThat(knn.neighbours(matrix.profile(neighbour.userId())))
            .contains(new Neighbour(user, neighbour.similarity(), neighbour.coRated()));
      }
    }
  }

  @Property(tries = TRIES)
  void itIsTheSameOnEveryScale(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int factor) {
    Ratings ratings = RandomRatings.of(8, 12, 0.5, seed);
    Ratings.Builder stretched = Ratings.builder();
    for (int at = 0; at < ratings.size(); at++) {
      stretched.add(ratings.user(at), ratings.item(at), factor * ratings.rating(at) - 7, 0);
    }
    RatingScale wide = new RatingScale(factor * 0.5 - 7, factor * 5 - 7, factor * 0.5);
    RatingMatrix matrix = RatingMatrix.of(ratings);
    RatingMatrix wider = RatingMatrix.of(stretched.build(wide));
    for (long user : matrix.userIds()) {
      assertThat(UserKnn.of(wider, BARE).neighbours(wider.profile(user)))
          .isEqualTo(UserKnn.of(matrix, BARE).neighbours(matrix.profile(user)));
    }
  }

  @Property(tries = TRIES)
  void noRatingSpeaksAgainstAnItemThatANeighbourVotesFor(@ForAll long seed) {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(8, 12, 0.5, seed));
    UserKnn knn = UserKnn.of(matrix, BARE);
    for (long item : matrix.itemIds()) {
      assertThat(knn.explain(matrix.profile(10), item).contributions())
          .allSatisfy(part -> assertThat(part.contribution()).isPositive());
    }
  }
}
