package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikedCountTest {
  private static final UserProfile ME = UserProfile.builder().rate(1, 5).rate(2, 4).build();

  private static UserKnn knn(int neighbours) {
    NeighbourhoodConfig neighbourhood =
        new NeighbourhoodConfig(
            new CosineSimilarity(ProfileValue.LIKED, ItemWeighting.NONE),
            Significance.none(),
            1,
            neighbours);
    return UserKnn.of(
        RatingMatrix.of(others()),
        new UserKnnConfig(
            "liked-count",
            neighbourhood,
            Ranking.likedCount(),
            new PredictionConfig(10, 0, 1, 1, BaselineDamping.DEFAULT),
            1,
            Quorum.NONE));
  }

  /** User 10 is the closest to me by far, and alone with item 3; users 20 and 30 agree on 5. */
  private static Ratings others() {
    return Ratings.builder()
        .add(10, 1, 5, 0)
        .add(10, 2, 5, 0)
        .add(10, 3, 5, 0)
        .add(10, 4, 3.5, 0)
        .add(20, 1, 4, 0)
        .add(20, 4, 4, 0)
        .add(20, 5, 5, 0)
        .add(30, 2, 4, 0)
        .add(30, 5, 4, 0)
        .add(30, 6, 1, 0)
        .build(RatingScale.HALF_STARS);
  }

  @Test
  void anItemScoresByHowManyNeighboursLikeItAndTiesGoToTheLowerItem() {
    List<Recommendation> list = knn(10).recommend(ME, Query.top(9));

    assertThat(list).extracting(Recommendation::itemId).containsExactly(5L, 3L, 4L);
    assertThat(list).extracting(Recommendation::score).containsExactly(2.0, 1.0, 1.0);
  }

  @Test
  void onlyNeighboursCount() {
    assertThat(knn(1).recommend(ME, Query.top(9)))
        .extracting(Recommendation::itemId)
        .containsExactly(3L);
  }

  @Test
  void everyNeighbourWhoLikesTheItemCastsOneVoteAndOthersNone() {
    Explanation explanation = knn(10).explain(ME, 4);

    assertThat(explanation.score()).isEqualTo(1);
    assertThat(explanation.votes())
        .extracting(NeighbourVote::userId, NeighbourVote::vote)
        .containsExactly(tuple(20L, 1.0), tuple(10L, 0.0));
    assertThat(explanation.contributions()).extracting(Contribution::itemId).containsExactly(1L);
  }

  @Test
  void aNeighboursVoteFallsToWhatBothLike() {
    Explanation explanation = knn(1).explain(ME, 3);

    assertThat(explanation.contributions())
        .extracting(Contribution::itemId)
        .containsExactly(1L, 2L);
    assertThat(explanation.contributions())
        .allSatisfy(part -> assertThat(part.contribution()).isCloseTo(0.5, within(1e-12)));
  }
}
