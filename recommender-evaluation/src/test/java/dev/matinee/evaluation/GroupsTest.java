package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static UserFigures user(int trainingRatings, double ndcg, double error) {
    return new UserFigures(
        0,
        trainingRatings,
        trainingRatings,
        1,
        1,
        Optional.of(PredictionErrors.NONE.with(3 + error, 3, true)),
        Map.of(Metric.NDCG, ndcg));
  }

  @Test
  void usersAreInQuartersByTheirNumberOfRatings() {
    List<UserFigures> users = new ArrayList<>();
    for (int ratings = 8; ratings >= 1; ratings--) {
      users.add(user(ratings, ratings / 10.0, ratings));
    }
    List<UserGroup> groups = UserGroup.quarters(users);

    assertThat(groups).extracting(UserGroup::quarter).containsExactly(1, 2, 3, 4);
    assertThat(groups).extracting(UserGroup::fewest).containsExactly(1, 3, 5, 7);
    assertThat(groups).extracting(UserGroup::most).containsExactly(2, 4, 6, 8);
    assertThat(groups.get(3).means().get(Metric.NDCG)).isCloseTo(0.75, EXACT);
    // Errors 7 and 8.
    assertThat(groups.get(3).rmse()).isCloseTo(Math.sqrt((49 + 64) / 2.0), EXACT);
    assertThat(groups.get(3).mae()).isCloseTo(7.5, EXACT);
  }

  @Test
  void usersWithEquallyManyRatingsAreNotTornApart() {
    List<UserGroup> groups =
        UserGroup.quarters(
            List.of(user(1, 1, 1), user(5, 0, 1), user(5, 1, 1), user(5, 1, 1), user(9, 0, 1)));

    // The second, third and last quarter begin with five ratings, so the last one has them all.
    assertThat(groups).extracting(UserGroup::quarter).containsExactly(1, 4);
    assertThat(groups).extracting(UserGroup::users).containsExactly(1, 4);
    assertThat(groups).extracting(UserGroup::fewest).containsExactly(1, 5);
  }

  /** Ratings: item 1 has 4, item 2 has 3, items 3 to 7 have 1 each: 12 in all. */
  private static Ratings train() {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 4; user++) {
      ratings.add(user, 1, 3, 0);
    }
    for (int user = 1; user <= 3; user++) {
      ratings.add(user, 2, 3, 0);
    }
    for (int item = 3; item <= 7; item++) {
      ratings.add(item, item, 3, 0);
    }
    return ratings.build(RatingScale.STARS);
  }

  @Test
  void itemsAreCutWhereAThirdAndTwoThirdsOfTheRatingsAreReached() {
    PopularityOrder order = PopularityOrder.of(RatingMatrix.of(train()));

    // Behind item 1 are 4 of 12 ratings, behind item 2 are 7, behind item 3 are 8.
    assertThat(List.of(1L, 2L, 3L, 4L, 7L, 99L))
        .extracting(order::tier)
        .containsExactly(Tier.HEAD, Tier.MIDDLE, Tier.MIDDLE, Tier.TAIL, Tier.TAIL, Tier.TAIL);
    assertThat(order.share(Tier.HEAD)).isCloseTo(1 / 7.0, EXACT);
    assertThat(order.share(Tier.TAIL)).isCloseTo(4 / 7.0, EXACT);
  }

  @Test
  void theObviousItemsAreTheMostPopularOnesThatAreNew() {
    PopularityOrder order = PopularityOrder.of(RatingMatrix.of(train()));

    assertThat(order.first(2, UserProfile.builder().rate(1, 3).build()))
        .containsExactlyInAnyOrder(2L, 3L);
  }

  @Test
  void theFiguresOfTiersArePooledOverUsers() {
    Ratings test =
        Ratings.builder()
            .add(5, 1, 5, 0) // Head, first of the list.
            .add(5, 7, 5, 0) // Tail, not in the list.
            .add(6, 2, 5, 0) // Middle, second of the list.
            .build(RatingScale.STARS);
    List<ItemGroup> items =
        Evaluation.ofGiven(train(), test, EvaluationSettings.defaults().withLength(2))
            .run(List.of())
            .results()
            .get(0)
            .groups()
            .items();

    assertThat(items).extracting(ItemGroup::tier).containsExactly(Tier.values());
    assertThat(items).extracting(ItemGroup::relevant).containsExactly(1L, 1L, 1L);
    assertThat(items).extracting(ItemGroup::recall).containsExactly(1.0, 1.0, 0.0);
    // Both lists are item 1 and item 2.
    assertThat(items).extracting(ItemGroup::shown).containsExactly(0.5, 0.5, 0.0);
    assertThat(items).extracting(ItemGroup::ratings).containsExactly(1L, 1L, 1L);
    // All training ratings are 3, and so are the predictions.
    assertThat(items).extracting(ItemGroup::mae).containsExactly(2.0, 2.0, 2.0);
  }
}
