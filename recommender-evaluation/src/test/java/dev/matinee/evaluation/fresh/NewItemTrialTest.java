package dev.matinee.evaluation.fresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.ItemSplit;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Users who love one of two genres and rate nearly all movies, so that genres say everything. */
class NewItemTrialTest {
  private static final int ITEMS = 60;
  private static final int USERS = 40;
  private static final Catalogue MOVIES =
      Catalogue.of(LongStream.range(0, ITEMS).mapToObj(NewItemTrialTest::movie).toList());

  private static Item movie(long id) {
    return new Item(
        id, "Movie " + id, OptionalInt.empty(), List.of(id % 2 == 0 ? "Western" : "Musical"));
  }

  private static Ratings ratings() {
    Ratings.Builder ratings = Ratings.builder();
    for (long user = 0; user < USERS; user++) {
      for (long item = 0; item < ITEMS; item++) {
        if ((user + item) % 7 != 0) {
          ratings.add(user, item, item % 2 == user % 2 ? 5 : 1, item);
        }
      }
    }
    return ratings.build();
  }

  @Test
  void whereGenresSayEverythingNewItemsAreFoundAndChanceFindsHalf() {
    NewItemResult result =
        NewItemTrial.of(ratings(), MOVIES, new ItemSplit(0.2, 1)).run(Algorithms.EASE);

    assertThat(result.items()).isEqualTo(12);
    assertThat(result.people()).isEqualTo(USERS);
    assertThat(result.figures())
        .extracting(NewItemFigures::order)
        .containsExactly("ease", "liked-features", "random");
    assertThat(result.figures().get(0).auc()).isGreaterThan(0.85);
    assertThat(result.figures().get(0).ndcg()).isGreaterThan(0.85);
    assertThat(result.figures().get(2).auc()).isCloseTo(0.5, within(0.1));
    assertThat(result.figures().get(1).ahead().low()).isZero();
    assertThat(result.figures().get(1).ahead().high()).isZero();
  }

  @Test
  void theSameSeedHasTheSameFiguresAndAnotherHoldsOthersOut() {
    NewItemResult one =
        NewItemTrial.of(ratings(), MOVIES, new ItemSplit(0.2, 1)).run(Algorithms.EASE);

    assertThat(NewItemTrial.of(ratings(), MOVIES, new ItemSplit(0.2, 1)).run(Algorithms.EASE))
        .isEqualTo(one);
    assertThat(NewItemTrial.of(ratings(), MOVIES, new ItemSplit(0.2, 2)).run(Algorithms.EASE))
        .isNotEqualTo(one);
  }

  @Test
  void ratingsThatNobodyGaveAsALikeAreNoGround() {
    Ratings.Builder low = Ratings.builder();
    low.add(1, 1, 1, 0).add(1, 2, 2, 0).add(2, 1, 5, 0).add(2, 2, 5, 0);

    assertThatThrownBy(() -> NewItemTrial.of(low.build(), MOVIES, new ItemSplit(0.9, 1)))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("new items are measured by users who liked some of them, got none of 2 items");
  }

  @Test
  void likedFeaturesCountTheLikedItemsOfAGenreAndTiesGoByTheirIds() {
    Catalogue movies =
        Catalogue.of(
            List.of(
                new Item(1, "A", OptionalInt.of(1994), List.of("Drama")),
                new Item(2, "B", OptionalInt.empty(), List.of("Crime")),
                new Item(3, "C", OptionalInt.of(1990), List.of("Crime")),
                new Item(4, "D", OptionalInt.empty(), List.of("Drama")),
                new Item(5, "E", OptionalInt.empty(), List.of("Drama")),
                new Item(6, "F", OptionalInt.empty(), List.of("War"))));
    UserProfile person = UserProfile.builder().rate(1, 5).rate(2, 1).build();

    List<Long> order =
        new LikedFeatures(movies, ratings().scale(), Set.of(3L, 4L, 5L, 6L)).of(person);

    assertThat(order).containsExactly(4L, 5L, 3L);
  }
}
