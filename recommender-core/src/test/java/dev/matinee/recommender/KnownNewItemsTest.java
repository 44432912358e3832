package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Scores of items that few rated, worked out by hand. User a rated the items 1 and 2, b rated 2;
 * with g = 0 each rating counts 1. Item 1 has the tag t and item 2 the tag u, which both weigh 1,
 * and lambda is 1:
 *
 * <pre>
 *                         3 1               4 -1
 *   X'X + tags + lambda = 1 4    P = 1/11  -1  3
 *
 *   F_1t = 1.02 * 4/11   F_2t = -1/11   F_1u = -1/11   F_2u = 1.02 * 3/11
 * </pre>
 */
class KnownNewItemsTest {
  private static final Offset<Double> FLOATS = within(1e-6);
  private static final EaseConfig CONFIG = new EaseConfig(0, 1, 0, 1, 1, 10, 0, 0.5, 1, 1, 0);
  private static final Catalogue FILMS =
      Catalogue.of(
          List.of(
              film(1, "t"),
              film(2, "u"),
              film(3, "t"),
              film(4, "t", "u"),
              film(5, "v"),
              film(6, "t", "v"),
              film(7)));

  private static Item film(long id, String... tags) {
    return new Item(id, "Film " + id, OptionalInt.empty(), List.of(tags));
  }

  private static NewItemLists lists(Catalogue films) {
    RatingMatrix matrix = matrix();
    return NewItemLists.of(
        TrainedEase.train(matrix, films, CONFIG, GramSolver.IN_PROCESS, TrainingProgress.NONE),
        matrix,
        films);
  }

  private static RatingMatrix matrix() {
    Ratings.Builder ratings = Ratings.builder();
    ratings.add(1, 1, 5, 0).add(1, 2, 5, 0).add(2, 2, 5, 0);
    return RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
  }

  private static UserProfile likes(long... items) {
    UserProfile.Builder person = UserProfile.builder();
    for (long item : items) {
      person.rate(item, 5);
    }
    return person.build();
  }

  @Test
  void anItemWithTheTagOfTheLovedOneComesFirstAndEqualsGoByTheirIds() {
    List<Recommendation> list = lists(FILMS).recommend(likes(1), Query.top(9));

    assertThat(list).extracting(Recommendation::itemId).containsExactly(3L, 6L, 4L);
    assertThat(list).allMatch(entry -> entry.origin() == Origin.NEW);
    assertThat(list.get(0).score()).isCloseTo(4.08 / 11, FLOATS);
    assertThat(list.get(1).score()).isEqualTo(list.get(0).score());
    assertThat(list.get(2).score()).isCloseTo(3.08 / 11, FLOATS);
  }

  @Test
  void theScoreIsTheSumOfAPartForEachRating() {
    Explanation explanation = lists(FILMS).explain(likes(1, 2), 4);

    assertThat(explanation.score()).isCloseTo((4.08 - 1 + 3.06 - 1) / 11, FLOATS);
    assertThat(explanation.contributions())
        .extracting(Contribution::itemId)
        .containsExactly(1L, 2L);
    assertThat(explanation.contributions().get(0).contribution()).isCloseTo(3.08 / 11, FLOATS);
    assertThat(explanation.contributions().get(1).contribution()).isCloseTo(2.06 / 11, FLOATS);
  }

  @Test
  void reasonsAreTheRatingsThatSpokeForTheItem() {
    Recommendation first =
        lists(FILMS)
            .recommend(likes(1, 2), Query.top(9).where(id -> id == 3).withReasons(3))
            .get(0);

    assertThat(first.score()).isCloseTo(3.08 / 11, FLOATS);
    assertThat(first.because()).extracting(Contribution::itemId).containsExactly(1L);
  }

  @Test
  void whatHasNoFeatureOfARatedItemOrIsRatedIsNotNew() {
    NewItemLists lists = lists(FILMS);

    assertThat(List.of(1L, 2L, 5L, 7L, 99L)).noneMatch(lists::knows);
    assertThat(List.of(3L, 4L, 6L)).allMatch(lists::knows);
    assertThat(lists.recommend(likes(), Query.top(9))).isEmpty();
    assertThat(lists(Catalogue.of(List.of())).recommend(likes(1), Query.top(9))).isEmpty();
  }

  @Test
  void theVersionTellsThatAnItemWasAdded() {
    Algorithm ease = new EaseAlgorithm(CONFIG, KernelConfig.DEFAULT);
    Catalogue more = Catalogue.of(List.of(film(1, "t"), film(2, "u"), film(3, "t")));
    Catalogue fewer = Catalogue.of(List.of(film(1, "t"), film(2, "u")));

    assertThat(ease.train(matrix(), more).info().version())
        .isNotEqualTo(ease.train(matrix(), fewer).info().version())
        .isEqualTo(ease.train(matrix(), more).info().version());
  }
}
