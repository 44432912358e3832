package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.Ratings;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemSplitTest {
  private static final Ratings RATINGS = ratings();

  private static Ratings ratings() {
    Ratings.Builder ratings = Ratings.builder();
    for (long user = 1; user <= 9; user++) {
      for (long item = user; item <= 21; item += 1 + user % 3) {
        ratings.add(user, item, 3, 10 * item);
      }
    }
    return ratings.build();
  }

  private static Set<Long> items(Ratings ratings) {
    return IntStream.range(0, ratings.size())
        .mapToObj(ratings::item)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void allRatingsOfThePartOfTheItemsRoundedUpAreHeldOut() {
    Fold fold = new ItemSplit(0.3, 5).fold(RATINGS);

    assertThat(items(fold.test())).hasSize(7).doesNotContainAnyElementsOf(items(fold.train()));
    assertThat(items(fold.train())).hasSize(14);
    assertThat(fold.train().size() + fold.test().size()).isEqualTo(RATINGS.size());
  }

  @Test
  void theSeedChoosesTheItems() {
    Set<Long> held = items(new ItemSplit(0.3, 5).fold(RATINGS).test());

    assertThat(items(new ItemSplit(0.3, 5).fold(RATINGS).test())).isEqualTo(held);
    assertThat(items(new ItemSplit(0.3, 6).fold(RATINGS).test())).isNotEqualTo(held);
  }

  @Test
  void aFractionThatLeavesNothingIsRefused() {
    assertThatThrownBy(() -> new ItemSplit(1, 5))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("the fraction of a split must be above 0 and below 1, got 1.0");
  }
}
