package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiversifiedTest {
  private static final int TRIES = 40;
  private static final UserProfile NOBODY = UserProfile.builder().build();

  /** Popularity has the order 1, 2, 3, 4. */
  private static Recommender popularity() {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= 4; user++) {
      for (int item = 1; item <= 5 - user; item++) {
        ratings.add(user, item, 4, 0);
      }
    }
    return Popularity.of(RatingMatrix.of(ratings.build(RatingScale.STARS)));
  }

  private static ItemSimilarity alike(long first, long second, double similarity) {
    return (item, others) -> {
      double[] similarities = new double[others.length];
      for (int index = 0; index < others.length; index++) {
        boolean pair = item == first && others[index] == second;
        boolean mirrored = item == second && others[index] == first;
        similarities[index] = pair || mirrored ? similarity : 0;
      }
      return similarities;
    };
  }

  private static List<Long> order(ItemSimilarity similarity, double lambda) {
    return Diversified.of(popularity(), similarity, lambda).recommend(NOBODY, Query.top(9)).stream()
        .map(Recommendation::itemId)
        .toList();
  }

  @Test
  void anItemThatIsLikeOneBeforeItMovesBackByAsMuchAsItCosts() {
    // A place is worth lambda / 50, likeness costs (1 - lambda) * similarity: 0.01 against 0.015.
    assertThat(order(alike(1, 2, 0.03), 0.5)).containsExactly(1L, 3L, 2L, 4L);
    assertThat(order(alike(1, 2, 0.05), 0.5)).containsExactly(1L, 3L, 4L, 2L);
    assertThat(order(alike(1, 2, 0.01), 0.5)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(order(alike(1, 2, 0.03), 0.9)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(order(alike(1, 2, 1), 0)).containsExactly(1L, 3L, 4L, 2L);
  }

  @Test
  void entriesKeepTheirScoresAndTheRestIsTheOthersAnswer() {
    Recommender plain = popularity();
    Recommender diversified = Diversified.of(plain, alike(1, 2, 1), 0.5);

    assertThat(diversified.recommend(NOBODY, Query.top(9)))
        .containsExactlyInAnyOrderElementsOf(plain.recommend(NOBODY, Query.top(9)));
    assertThat(diversified.explain(NOBODY, 2)).isEqualTo(plain.explain(NOBODY, 2));
    assertThat(diversified.predict(NOBODY, 2)).isEqualTo(plain.predict(NOBODY, 2));
    assertThat(diversified.similarItems(2, 3)).isEqualTo(plain.similarItems(2, 3));
    assertThat(diversified.info().algorithm()).isEqualTo("popularity");
    assertThat(diversified.info().version()).isNotEqualTo(plain.info().version());
  }

  @Test
  void likersAndTagsMakeItemsAlike() {
    Ratings.Builder ratings = Ratings.builder();
    ratings.add(1, 1, 5, 0).add(2, 1, 4, 0).add(3, 1, 5, 0).add(4, 1, 1, 0);
    ratings.add(1, 2, 4, 0).add(2, 2, 3, 0).add(4, 2, 5, 0).add(1, 3, 1, 0);
    RatingMatrix matrix = RatingMatrix.of(ratings.build(RatingScale.STARS));
    double[] likers = ItemSimilarity.ofLikers(matrix).toEach(1, 1, 2, 3, 99);
    ItemTags tags =
        item -> item == 1 ? List.of("a", "b", "c") : item == 2 ? List.of("b") : List.of();
    double[] tagged = ItemSimilarity.ofTags(tags).toEach(1, 1, 2, 3);

    assertThat(likers).containsExactly(new double[] {1, 1 / Math.sqrt(6), 0, 0}, within(1e-12));
    assertThat(tagged).containsExactly(new double[] {1, 1 / Math.sqrt(3), 0}, within(1e-12));
    assertThat(ItemSimilarity.ofLikers(matrix).toEach(99, 1)).containsExactly(0);
  }

  @Test
  void aPersonWhoLeftTheMatrixLikesNothingThere() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(8, 10, 0.6, 3));
    UserProfile gone = UserProfile.builder().userId(10).build();
    Ratings rest = RandomRatings.withoutUser(RandomRatings.of(8, 10, 0.6, 3), 10);

    assertThat(ItemSimilarity.ofLikers(matrix.with(List.of(gone))).toEach(3, 6, 9, 12, 15))
        .isEqualTo(ItemSimilarity.ofLikers(RatingMatrix.of(rest)).toEach(3, 6, 9, 12, 15));
  }

  @Test
  void whatCannotBeDiversifiedIsRefused() {
    assertThatThrownBy(() -> order(alike(1, 2, 1), 1.1))
        .hasMessage("lambda must be between 0 and 1, got 1.1");
    assertThatThrownBy(() -> Diversified.of(LiveRecommender.of(popularity()), alike(1, 2, 1), 0.5))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("before it is published");
  }

  @Property(tries = TRIES)
  void listsArePrefixesAndFiltersLeaveTheOrderAlone(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 1) double lambda,
      @ForAll @IntRange(min = 0, max = 90) int offset,
      @ForAll @IntRange(min = 0, max = 90) int count,
      @ForAll @IntRange(min = 1, max = 4) int divisor) {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(20, 90, 0.2, seed));
    Recommender plain = Algorithms.USER_KNN.train(matrix);
    Recommender diversified = Diversified.of(plain, ItemSimilarity.ofLikers(matrix), lambda);
    UserProfile person = matrix.profile(10);
    LongPredicate filter = item -> item % divisor == 0;

    List<Recommendation> all = diversified.recommend(person, Query.top(1000).withReasons(2));
    List<Recommendation> left = new ArrayList<>(all);
    left.removeIf(entry -> !filter.test(entry.itemId()));
    int from = Math.min(offset, left.size());
    int to = Math.min(from + count, left.size());

    assertThat(
            diversified.recommend(
                person, Query.top(count).skip(offset).withReasons(2).where(filter)))
        .isEqualTo(left.subList(from, to));
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            plain.recommend(person, Query.top(1000).withReasons(2)));
  }

  @Property(tries = TRIES)
  void lambdaOneIsTheOthersList(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int count) {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(12, 50, 0.3, seed));
    Recommender plain = Algorithms.USER_KNN.train(matrix);
    Recommender same = Diversified.of(plain, ItemSimilarity.ofLikers(matrix), 1);
    Query query = Query.top(count).skip(3).withReasons(1).where(item -> item % 2 == 0);

    assertThat(same.recommend(matrix.profile(10), query))
        .isEqualTo(plain.recommend(matrix.profile(10), query));
    assertThat(same.info()).isEqualTo(plain.info());
  }
}
