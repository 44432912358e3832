package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  private static final int TRIES = 100;

  record Row(long user, long item, double rating, long timestamp) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 8),
            Arbitraries.longs().between(1, 12),
            Arbitraries.integers().between(1, 5),
            Arbitraries.longs().between(0, 4))
        .as((user, item, rating, time) -> new Row(user, item, rating, time))
        .list()
        .uniqueElements(row -> row.user() * 100 + row.item())
        .ofMinSize(2)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Split> splits() {
    return Arbitraries.of(
        new TemporalSplit(0.2),
        new TemporalSplit(0.5),
        new RandomSplit(0.2, 3),
        new KFoldSplit(5, 4));
  }

  @Property(tries = TRIES)
  void trainAndTestAreDisjointAndTogetherTheWhole(
      @ForAll("rows") List<Row> rows, @ForAll("splits") Split split) {
    List<Row> whole = rows(ratings(rows));
    for (Fold fold : split.folds(ratings(rows))) {
      List<Row> both = new ArrayList<>(rows(fold.train()));
      both.addAll(rows(fold.test()));

      assertThat(both).containsExactlyInAnyOrderElementsOf(whole);
    }
  }

  @Property(tries = TRIES)
  void theOrderOfTheInputDoesNotMatter(
      @ForAll("rows") List<Row> rows, @ForAll("splits") Split split, @ForAll long seed) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    List<Fold> folds = split.folds(ratings(rows));
    List<Fold> again = split.folds(ratings(shuffled));

    assertThat(again).hasSameSizeAs(folds);
    for (int fold = 0; fold < folds.size(); fold++) {
      assertThat(rows(again.get(fold).test())).isEqualTo(rows(folds.get(fold).test()));
    }
  }

  @Property(tries = TRIES)
  void everyRatingIsInTheTestSetOfOneFold(@ForAll("rows") List<Row> rows) {
    List<Row> tested = new ArrayList<>();
    new KFoldSplit(3, 8).folds(ratings(rows)).forEach(fold -> tested.addAll(rows(fold.test())));

    assertThat(tested).containsExactlyInAnyOrderElementsOf(rows(ratings(rows)));
  }

  @Test
  void theTemporalSplitTakesTheLatestOfEachUserRoundedUpAndTiesByItem() {
    Ratings ratings =
        ratings(
            List.of(
                new Row(1, 10, 3, 5),
                new Row(1, 11, 3, 9),
                new Row(1, 12, 3, 9),
                new Row(1, 13, 3, 1),
                new Row(1, 14, 3, 2),
                new Row(1, 15, 3, 3),
                new Row(2, 10, 4, 0)));
    Fold fold = new TemporalSplit(0.2).folds(ratings).get(0);

    // Two of six for user 1; the only rating of user 2.
    assertThat(rows(fold.test())).extracting(Row::item).containsExactly(11L, 12L, 10L);
    assertThat(rows(new TemporalSplit(0.1).folds(ratings).get(0).test()))
        .extracting(Row::item)
        .containsExactly(12L, 10L);
  }

  @Test
  void anotherSeedIsAnotherSplit() {
    List<Row> rows = new ArrayList<>();
    for (int item = 0; item < 50; item++) {
      rows.add(new Row(1, item, 3, 0));
    }
    assertThat(rows(new RandomSplit(0.2, 1).folds(ratings(rows)).get(0).test()))
        .hasSize(10)
        .isNotEqualTo(rows(new RandomSplit(0.2, 2).folds(ratings(rows)).get(0).test()));
  }

  @Test
  void splitsAreNamedByText() {
    assertThat(Split.parse("temporal:0.2")).isEqualTo(new TemporalSplit(0.2));
    assertThat(Split.parse("random:0.25:42")).isEqualTo(new RandomSplit(0.25, 42));
    assertThat(Split.parse("folds:5:7")).isEqualTo(new KFoldSplit(5, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "temporal",
        "temporal:x",
        "random:0.2",
        "folds:5",
        "folds:five:1",
        "other:0.2"
      })
  void anotherTextIsRefusedWithTheKnownForms(String text) {
    assertThatThrownBy(() -> Split.parse(text))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("temporal:FRACTION, random:FRACTION:SEED or folds:COUNT:SEED")
        .hasMessageEndingWith("got " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "temporal:0",
        "temporal:1",
        "temporal:NaN",
        "random:-1:2",
        "folds:1:1",
        "folds:101:1"
      })
  void aValueOutOfRangeIsRefused(String text) {
    assertThatThrownBy(() -> Split.parse(text)).isInstanceOf(EvaluationException.class);
  }

  private static Ratings ratings(List<Row> rows) {
    Ratings.Builder ratings = Ratings.builder();
    rows.forEach(row -> ratings.add(row.user(), row.item(), row.rating(), row.timestamp()));
    return ratings.build(RatingScale.STARS);
  }

  private static List<Row> rows(Ratings ratings) {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < ratings.size(); at++) {
      rows.add(
          new Row(ratings.user(at), ratings.item(at), ratings.rating(at), ratings.timestamp(at)));
    }
    return rows;
  }
}
