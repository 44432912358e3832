package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {
  private static final Query QUERY = new Query(5, 7, 2, item -> item > 3, new Dials(1, -1), true);

  @Test
  void eachChangeLeavesEverythingElse() {
    assertThat(QUERY.turned(Dials.NEUTRAL))
        .isEqualTo(new Query(5, 7, 2, QUERY.filter(), Dials.NEUTRAL, true));
    assertThat(QUERY.part(9, 1)).isEqualTo(new Query(9, 1, 2, QUERY.filter(), QUERY.dials(), true));
    assertThat(QUERY.withoutPredictions())
        .isEqualTo(new Query(5, 7, 2, QUERY.filter(), QUERY.dials(), false));
    assertThat(QUERY.withReasons(4).skip(3))
        .isEqualTo(new Query(5, 3, 4, QUERY.filter(), QUERY.dials(), true));
  }

  @Test
  void filtersAddUp() {
    Query narrower = QUERY.where(item -> item % 2 == 0);

    assertThat(narrower.filter().test(4)).isTrue();
    assertThat(narrower.filter().test(5)).isFalse();
    assertThat(narrower.filter().test(2)).isFalse();
    assertThat(narrower.unfiltered().filter().test(1)).isTrue();
  }

  @Test
  void theEndIsThatOfThePartAndDoesNotOverflow() {
    assertThat(QUERY.end()).isEqualTo(12);
    assertThat(Query.top(Integer.MAX_VALUE).skip(Integer.MAX_VALUE).end())
        .isEqualTo(Integer.MAX_VALUE);
  }
}
