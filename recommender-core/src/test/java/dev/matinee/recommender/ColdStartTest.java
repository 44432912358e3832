package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {
  private static final ItemTags TAGS = item -> item <= 2 ? List.of("comedy") : List.of("drama");

  /** Item 1: 3 of 3 like it; 2: 1 of 1; 3: 3 of 5; 4: 2 of 2. Nine of eleven ratings are likes. */
  private static RatingMatrix matrix() {
    Ratings.Builder ratings = Ratings.builder();
    likes(ratings, 1, 10, 20, 30);
    likes(ratings, 2, 40);
    likes(ratings, 3, 10, 20, 30);
    ratings.add(40, 3, 1, 0).add(50, 3, 2, 0);
    likes(ratings, 4, 40, 50);
    return RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
  }

  private static void likes(Ratings.Builder ratings, long item, long... users) {
    for (long user : users) {
      ratings.add(user, item, 5, 0);
    }
  }

  @Test
  void likesCountTimesTheDampedShareOfRatersWhoLike() {
    List<Recommendation> list =
        DampedPopularity.of(matrix(), ItemTags.NONE)
            .recommend(UserProfile.builder().build(), Query.top(9));

    assertThat(list).extracting(Recommendation::itemId).containsExactly(1L, 3L, 4L, 2L);
    double share = 9 / 11.0;
    assertScores(
        list,
        3 * (3 + 10 * share) / (3 + 10),
        3 * (3 + 10 * share) / (5 + 10),
        2 * (2 + 10 * share) / (2 + 10),
        1 * (1 + 10 * share) / (1 + 10));
    assertThat(list).extracting(Recommendation::origin).containsOnly(Origin.POPULARITY);
  }

  @Test
  void whatThePersonLikesBringsUpItemsWithTheSameTags() {
    UserProfile person = UserProfile.builder().rate(2, 5).build();
    List<Recommendation> list = DampedPopularity.of(matrix(), TAGS).recommend(person, Query.top(9));

    // Four of the nine likes fall to comedies: (1 + 20 * 4/9) / (1 + 20) / (4/9), and dramas less.
    double comedy = (1 + 20 * 4 / 9.0) / 21 / (4 / 9.0);
    double drama = (20 * 5 / 9.0) / 21 / (5 / 9.0);
    double share = 9 / 11.0;
    assertScores(
        list,
        3 * (3 + 10 * share) / (3 + 10) * comedy,
        3 * (3 + 10 * share) / (5 + 10) * drama,
        2 * (2 + 10 * share) / (2 + 10) * drama);
  }

  @Test
  void aBadRatingIsNoLike() {
    DampedPopularity popularity = DampedPopularity.of(matrix(), TAGS);
    UserProfile unmoved = UserProfile.builder().hide(2).build();
    UserProfile bored = UserProfile.builder().rate(2, 1).build();

    assertThat(popularity.recommend(bored, Query.top(9)))
        .extracting(Recommendation::score)
        .isEqualTo(
            popularity.recommend(unmoved, Query.top(9)).stream()
                .map(Recommendation::score)
                .toList());
  }

  @Test
  void aPreferredTagCountsWithoutAnyRating() {
    DampedPopularity popularity = DampedPopularity.of(matrix(), TAGS);
    UserProfile person = UserProfile.builder().prefer("drama").prefer("unheard of").build();

    assertThat(popularity.recommend(person, Query.top(9)))
        .extracting(Recommendation::itemId)
        .containsExactly(3L, 4L, 1L, 2L);
  }

  @Test
  void theVersionChangesWithTheTags() {
    RatingMatrix matrix = matrix();

    assertThat(Algorithms.USER_KNN.train(matrix, TAGS).info().version())
        .isEqualTo(Algorithms.USER_KNN.train(matrix, TAGS).info().version())
        .isNotEqualTo(Algorithms.USER_KNN.train(matrix).info().version());
  }

  @Test
  void theLessAPersonRatedTheMoreNeighboursMustAgree() {
    Quorum quorum = new Quorum(0.25, 20);

    assertThat(quorum.of(100, 0)).isEqualTo(25);
    assertThat(quorum.of(100, 1)).isEqualTo(24);
    assertThat(quorum.of(100, 10)).isEqualTo(13);
    assertThat(quorum.of(100, 20)).isEqualTo(1);
    assertThat(quorum.of(100, 500)).isEqualTo(1);
    assertThat(quorum.of(3, 1)).isEqualTo(1);
    assertThat(quorum.of(0, 0)).isEqualTo(1);
    assertThat(Quorum.NONE.of(100, 0)).isEqualTo(1);
  }

  @Test
  void anItemWithoutAQuorumIsListedForItsPopularityOnly() {
    // Forty people like 1 and 2, and each of them alone an odd item, too; one likes something else.
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 40; user++) {
      likes(ratings, 1, user);
      likes(ratings, 2, user);
      likes(ratings, 100 + user, user);
    }
    likes(ratings, 7, 90);
    RatingMatrix matrix = RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
    UserProfile person = UserProfile.builder().rate(1, 5).build();

    List<Recommendation> list =
        Algorithms.USER_KNN.train(matrix).recommend(person, Query.top(5).withReasons(1));

    assertThat(list).extracting(Recommendation::itemId).containsExactly(2L, 7L, 101L, 102L, 103L);
    assertThat(list)
        .extracting(Recommendation::origin)
        .containsExactly(
            Origin.NEIGHBOURS,
            Origin.POPULARITY,
            Origin.POPULARITY,
            Origin.POPULARITY,
            Origin.POPULARITY);
    assertThat(list.get(0).because()).extracting(Contribution::itemId).containsExactly(1L);
  }

  @Test
  void aPersonWithFewRatingsGetsAFullListOfWhichEachEntrySaysWhereItComesFrom() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(120, 60, 0.7, 11));
    Recommender recommender = Algorithms.USER_KNN.train(matrix, TAGS);
    for (int rated : new int[] {0, 1, 2, 5}) {
      UserProfile.Builder person = UserProfile.builder();
      for (int item = 1; item <= rated; item++) {
        person.rate(3L * item, 5);
      }
      List<Recommendation> list = recommender.recommend(person.build(), Query.top(20));

      assertThat(list).hasSize(20).extracting(Recommendation::itemId).doesNotHaveDuplicates();
      assertThat(list)
          .allMatch(entry -> (entry.origin() == Origin.NEIGHBOURS) == (entry.score() > 0));
      assertThat(list.get(0).origin())
          .isEqualTo(rated == 0 ? Origin.POPULARITY : Origin.NEIGHBOURS);
    }
  }

  private static void assertScores(List<Recommendation> list, double... scores) {
    assertThat(list).hasSize(scores.length);
    for (int rank = 0; rank < scores.length; rank++) {
      assertThat(list.get(rank).score()).isCloseTo(scores[rank], within(1e-9));
    }
  }
}
