package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Dials;
import dev.matinee.recommender.ItemSimilarity;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserProfile;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BeyondAccuracyTest {
  @Test
  void popularityAndNoveltyAreMeansOverTheList() {
    // Rated by 8, 4 and 1 of 16 users: 1, 2 and 4 bits.
    int[] raters = {0, 8, 4, 1};
    ListMetrics metrics = ListMetrics.of(List.of(1L, 2L, 3L), item -> raters[(int) item], 16);

    assertThat(metrics.meanPopularity()).isCloseTo((8 + 4 + 1) / 16.0 / 3, within(1e-12));
    assertThat(metrics.novelty()).isCloseTo((1 + 2 + 4) / 3.0, within(1e-12));
  }

  @Test
  void diversityIsTheMeanDistanceOfAllPairs() {
    // 1 and 2 have all genres in common, 1 and 3 half (of one and of four: 1 / 2), 2 and 3 too.
    ItemSimilarity genres =
        ItemSimilarity.ofTags(
            item -> item == 3 ? List.of("Crime", "War", "Drama", "Noir") : List.of("Crime"));

    assertThat(ListMetrics.diversity(List.of(1L, 2L, 3L), genres))
        .isCloseTo((0 + 0.5 + 0.5) / 3, within(1e-12));
    assertThat(ListMetrics.diversity(List.of(1L, 2L), genres)).isZero();
  }

  @Test
  void aListThatIsTooShortHasNoFigures() {
    assertThatThrownBy(() -> ListMetrics.of(List.of(), item -> 1, 1))
        .isInstanceOf(EvaluationException.class);
    assertThatThrownBy(() -> ListMetrics.diversity(List.of(1L), (item, others) -> new double[0]))
        .hasMessage("the diversity of a list needs two items, got 1");
  }

  @Test
  void exposureCountsWhatIsShownOfTheCatalogue() {
    Exposure exposure = Exposure.of(4, 3, 2, 1);
    assertThat(exposure.gini()).isZero();
    exposure.show(List.of(1L, 2L));
    exposure.show(List.of(2L, 9L));

    assertThat(exposure.coverage()).isEqualTo(0.5);
    // Counts 0, 0, 1, 2: (-3 * 0 - 1 * 0 + 1 * 1 + 3 * 2) / (3 * 3).
    assertThat(exposure.gini()).isCloseTo(7 / 9.0, within(1e-12));
  }

  @Test
  void theMedianIsOverAllPlacesWhoseItemHasTheFigure() {
    Exposure exposure = Exposure.of(1, 2, 3, 4);
    assertThat(exposure.median(BeyondAccuracyTest::number)).isEmpty();
    exposure.show(List.of(1L, 2L, 4L));
    exposure.show(List.of(2L, 3L, 9L));

    assertThat(exposure.median(BeyondAccuracyTest::number)).hasValue(2);
    assertThat(exposure.median(item -> number(-10 * item))).hasValue(-20);
    // Without 1 and 2, what is left is 3 and 4.
    assertThat(exposure.median(item -> item < 3 ? OptionalDouble.empty() : number(item)))
        .hasValue(3.5);
  }

  private static OptionalDouble number(long item) {
    return OptionalDouble.of((double) item);
  }

  @Test
  void dialsTurnTheListsThatAreMeasured() {
    Variant turned = Variant.PLAIN.turned(new Dials(2, 0));
    EvaluationResult plain = evaluation().run(List.of(Algorithms.BIAS));
    EvaluationResult result = evaluation().with(turned).run(List.of(Algorithms.BIAS));

    assertThat(result.protocol().order())
        .isEqualTo("as recommended, turned by discover 2, newer 0");
    assertThat(plain.protocol().order()).isEqualTo("as recommended");
    assertThat(result.results().get(1).beyondAccuracy().meanPopularity())
        .isLessThan(plain.results().get(1).beyondAccuracy().meanPopularity());
  }

  @Test
  void giniIsNoughtForEqualSharesAndOneForASingleItem() {
    Exposure equal = Exposure.of(1, 2, 3);
    equal.show(List.of(3L, 1L, 2L));
    Exposure single = Exposure.of(1, 2, 3);
    single.show(List.of(2L));
    single.show(List.of(2L));

    assertThat(equal.gini()).isZero();
    assertThat(single.gini()).isEqualTo(1);
    assertThat(single.coverage()).isCloseTo(1 / 3.0, within(1e-12));
  }

  /** Users 1 and 2 get lists of popularity; item 1 has 3 raters of 4 users, 2 has 2, 3 has 1. */
  private static Evaluation evaluation() {
    Ratings train =
        Ratings.builder()
            .add(1, 4, 5, 1)
            .add(2, 1, 5, 1)
            .add(3, 1, 5, 1)
            .add(3, 2, 5, 2)
            .add(3, 3, 1, 3)
            .add(4, 1, 1, 1)
            .add(4, 2, 5, 2)
            .build(RatingScale.STARS);
    Ratings test = Ratings.builder().add(1, 1, 5, 9).add(2, 2, 5, 9).build(RatingScale.STARS);
    return Evaluation.ofGiven(
        train, test, new EvaluationSettings(2, 4, (algorithm, done, total) -> {}));
  }

  @Test
  void anEvaluationMeasuresTheListsOfItsUsers() {
    // User 1 gets 1, 2 and user 2 gets 2, 3: item 4 is rated by user 1 alone and goes to user 2
    // last.
    BeyondAccuracy lists = evaluation().run(List.of()).results().get(0).beyondAccuracy();

    assertThat(lists.catalogueCoverage()).isEqualTo(0.75);
    // Counts 0, 1, 1, 2: (-3 * 0 - 1 * 1 + 1 * 1 + 3 * 2) / (3 * 4).
    assertThat(lists.gini()).isCloseTo(0.5, within(1e-12));
    assertThat(lists.meanPopularity())
        .isCloseTo(((3 + 2) / 8.0 + (2 + 1) / 8.0) / 2, within(1e-12));
    // Raters of 1, 2, 2, 3: 3, 2, 2, 1.
    assertThat(lists.medians()).containsOnly(Map.entry("raters", 2.0));
    assertThat(lists.diversity()).containsOnlyKeys("likers");
    // Users 2 and 3 like item 1, 3 and 4 like item 2, nobody likes item 3.
    assertThat(lists.diversity().get("likers")).isCloseTo((0.5 + 1) / 2, within(1e-12));
  }

  @Test
  void genresCountWhereItemsHaveThem() {
    Variant tagged = Variant.PLAIN.withTags(item -> item == 1 ? List.of("Crime") : List.of());

    assertThat(evaluation().with(tagged).run(List.of()).results().get(0).beyondAccuracy())
        .extracting(BeyondAccuracy::diversity)
        .extracting(diversity -> diversity.get("genres"))
        .isEqualTo(1.0);
  }

  @Test
  void onlyTheFirstRatingsAreToldAndTheOthersAreNotRecommended() {
    Ratings train = evaluationTrain();
    KnownProfiles two = new KnownProfiles(train, RatingMatrix.of(train), OptionalInt.of(2));

    assertThat(two.of(3).ratingCount()).isEqualTo(2);
    assertThat(two.of(3).ratingOf(7)).hasValue(5);
    assertThat(two.of(3).ratingOf(2)).hasValue(4);
    assertThat(two.of(3).ratingOf(9)).isEmpty();
    assertThat(two.of(3).excludes(9)).isTrue();
    assertThat(two.of(99).userId()).isEmpty();
  }

  @Test
  void whatIsToldSaysWhenItWasRated() {
    Ratings train = evaluationTrain();
    RatingMatrix matrix = RatingMatrix.of(train);
    UserProfile all = new KnownProfiles(train, matrix, OptionalInt.empty()).of(3);
    UserProfile two = new KnownProfiles(train, matrix, OptionalInt.of(2)).of(3);

    assertThat(all.recencyRanks()).containsExactly(1, 2, 0);
    assertThat(two.ratedAt(0)).isEqualTo(5);
    assertThat(two.ratedAt(1)).isEqualTo(2);
  }

  private static Ratings evaluationTrain() {
    return Ratings.builder()
        .add(1, 9, 1, 1)
        .add(3, 9, 1, 8)
        .add(3, 7, 5, 2)
        .add(3, 2, 4, 5)
        .build(RatingScale.STARS);
  }
}
