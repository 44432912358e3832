package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every list of {@link Ease} where the tags know items without a rating. */
class NewItemsPropertiesTest {
  private static final int TRIES = 40;
  private static final int ALL = 1000;
  private static final EaseConfig WEAK = EaseConfig.DEFAULT.withTraining(1, 3, 0.1);

  /** Ratings, settings, and dials; the person is the first user. */
  record Case(Ratings ratings, EaseConfig config, Dials dials) {
    RatingMatrix matrix() {
      return RatingMatrix.of(ratings);
    }

    Recommender recommender() {
      return new EaseAlgorithm(config, KernelConfig.DEFAULT)
          .train(matrix(), UnratedLabels.INSTANCE);
    }

    UserProfile person() {
      return matrix().profile(matrix().userIds()[0]);
    }

    Query top(int count) {
      return Query.top(count).turned(dials);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Ratings> ratings =
        Combinators.combine(
                Arbitraries.integers().between(1, 25),
                Arbitraries.integers().between(1, 30),
                Arbitraries.doubles().between(0.05, 0.9),
                Arbitraries.longs())
            .as(RandomRatings::of);
    Arbitrary<EaseConfig> configs =
        Arbitraries.of(WEAK.withItems(1, 1000), WEAK.withItems(3, 8), WEAK.withItems(6, 1000));
    Arbitrary<Dials> dials =
        Arbitraries.of(
            Dials.NEUTRAL,
            new Dials(2, -1),
            Dials.NEUTRAL.withNewFirst(),
            new Dials(0, 2, true),
            new Dials(-2, 1));
    return Combinators.combine(ratings, configs, dials).as(Case::new);
  }

  @Property(tries = TRIES)
  void aShorterListIsAPrefixAndAnOffsetPassesOverTheFirst(@ForAll("cases") Case given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    List<Recommendation> longest = recommender.recommend(person, given.top(ALL).withReasons(2));
    for (int count = 0; count <= longest.size(); count += 1 + longest.size() / 12) {
      assertThat(recommender.recommend(person, given.top(count).withReasons(2)))
          .isEqualTo(longest.subList(0, count));
      assertThat(recommender.recommend(person, given.top(ALL).skip(count).withReasons(2)))
          .isEqualTo(longest.subList(count, longest.size()));
    }
  }

  @Property(tries = TRIES)
  void aFilterLeavesTheOrderOfTheRestAlone(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 2, max = 4) int divisor) {
    LongPredicate filter = item -> item % divisor == 0;
    Recommender recommender = given.recommender();
    List<Recommendation> rest =
        new ArrayList<>(recommender.recommend(given.person(), given.top(ALL)));
    rest.removeIf(entry -> !filter.test(entry.itemId()));

    assertThat(recommender.recommend(given.person(), given.top(ALL).where(filter))).isEqualTo(rest);
    assertThat(recommender.recommend(given.person(), given.top(3).where(filter)))
        .isEqualTo(rest.subList(0, Math.min(3, rest.size())));
  }

  @Property(tries = TRIES)
  void newItemsStandInOnePieceBehindNeighboursOrFirstAndAreKnownToFew(@ForAll("cases") Case given) {
    List<Origin> order =
        given.dials().newFirst()
            ? List.of(Origin.NEW, Origin.LINEAR_MODEL, Origin.NEIGHBOURS, Origin.POPULARITY)
            : List.of(Origin.LINEAR_MODEL, Origin.NEIGHBOURS, Origin.NEW, Origin.POPULARITY);
    UserProfile person = given.person();

    List<Recommendation> list = given.recommender().recommend(person, given.top(ALL));

    assertThat(list)
        .isSortedAccordingTo(
            (one, other) ->
                Integer.compare(order.indexOf(one.origin()), order.indexOf(other.origin())));
    assertThat(list).extracting(Recommendation::itemId).doesNotHaveDuplicates();
    List<Recommendation> fresh =
        list.stream().filter(entry -> entry.origin() == Origin.NEW).toList();
    assertThat(fresh)
        .allMatch(entry -> entry.score() > 0 && !person.excludes(entry.itemId()))
        .allMatch(entry -> given.matrix().raterCount(entry.itemId()) < given.config().minRaters())
        .isSortedAccordingTo(
            (one, other) ->
                one.score() == other.score()
                    ? Long.compare(one.itemId(), other.itemId())
                    : Double.compare(other.score(), one.score()));
  }

  @Property(tries = TRIES)
  void theDialMovesNewItemsAndNoNeutralListHasOneLess(@ForAll("cases") Case given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    Set<Long> neutral = fresh(recommender.recommend(person, Query.top(ALL)));

    assertThat(
            fresh(
                recommender.recommend(person, Query.top(ALL).turned(Dials.NEUTRAL.withNewFirst()))))
        .containsAll(neutral);
  }

  private static Set<Long> fresh(List<Recommendation> list) {
    return list.stream()
        .filter(entry -> entry.origin() == Origin.NEW)
        .map(Recommendation::itemId)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Property(tries = TRIES)
  void thePartsOfAScoreSumToIt(@ForAll("cases") Case given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    for (Recommendation entry : recommender.recommend(person, Query.top(ALL))) {
      if (entry.origin() == Origin.NEW) {
        Explanation explanation = recommender.explain(person, entry.itemId());
        List<Contribution> parts = explanation.contributions();
        double size = parts.stream().mapToDouble(part -> Math.abs(part.contribution())).sum();

        assertThat(explanation.score()).isCloseTo(entry.score(), within(1e-12 * size));
        assertThat(parts.stream().mapToDouble(Contribution::contribution).sum())
            .isCloseTo(explanation.score(), within(1e-12 * size));
        assertThat(explanation.votes()).isEmpty();
      }
    }
  }

  @Property(tries = TRIES)
  void anUnratedItemHasNeitherAPredictedRatingNorAMatch(@ForAll("cases") Case given) {
    RatingMatrix matrix = given.matrix();
    assertThat(given.recommender().recommend(given.person(), given.top(ALL)))
        .filteredOn(entry -> matrix.raterCount(entry.itemId()) == 0)
        .allMatch(entry -> entry.origin() == Origin.NEW)
        .allMatch(entry -> entry.predictedRating().isEmpty() && entry.matchPercent().isEmpty());
  }
}
