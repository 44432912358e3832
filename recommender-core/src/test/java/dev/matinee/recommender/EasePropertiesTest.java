package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every rating matrix, person, setting and position of the dials where {@link Ease}
 * is continued by neighbours and completed by popular items, with ratings by {@link KernelRidge}.
 */
class EasePropertiesTest {
  private static final int TRIES = 40;
  private static final int ALL = 1000;

  @Provide
  Arbitrary<EaseCase> cases() {
    return EaseCase.any();
  }

  @Property(tries = TRIES)
  void aShorterListIsAPrefixOfALongerOneAlsoWhereOriginsJoin(@ForAll("cases") EaseCase given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    List<Recommendation> longest = recommender.recommend(person, given.top(ALL).withReasons(2));
    for (int count = 0; count <= longest.size(); count++) {
      assertThat(recommender.recommend(person, given.top(count).withReasons(2)))
          .isEqualTo(longest.subList(0, count));
    }
  }

  @Property(tries = TRIES)
  void anOffsetPassesOverTheFirstEntriesAlsoWhereOriginsJoin(
      @ForAll("cases") EaseCase given, @ForAll @IntRange(min = 0, max = 6) int count) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    List<Recommendation> all = recommender.recommend(person, given.top(ALL));
    for (int offset = 0; offset <= all.size() + 1; offset++) {
      int from = Math.min(offset, all.size());

      assertThat(recommender.recommend(person, given.top(count).skip(offset)))
          .isEqualTo(all.subList(from, Math.min(from + count, all.size())));
    }
  }

  @Property(tries = TRIES)
  void aFilterLeavesTheOrderOfTheRestAlone(
      @ForAll("cases") EaseCase given, @ForAll @IntRange(min = 2, max = 4) int divisor) {
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
  void theLinearModelComesFirstThenNeighboursThenNewItemsThenPopularity(
      @ForAll("cases") EaseCase given) {
    List<Origin> order =
        given.dials().newFirst()
            ? List.of(Origin.NEW, Origin.LINEAR_MODEL, Origin.NEIGHBOURS, Origin.POPULARITY)
            : List.of(Origin.LINEAR_MODEL, Origin.NEIGHBOURS, Origin.NEW, Origin.POPULARITY);
    Ease ease = given.ease();

    List<Recommendation> list = given.recommender().recommend(given.person(), given.top(ALL));

    assertThat(list)
        .isSortedAccordingTo(
            (one, other) ->
                Integer.compare(order.indexOf(one.origin()), order.indexOf(other.origin())));
    assertThat(list)
        .allSatisfy(entry -> assertThat(order).contains(entry.origin()))
        .filteredOn(entry -> entry.origin() == Origin.NEIGHBOURS || entry.origin() == Origin.NEW)
        .noneMatch(entry -> ease.knows(entry.itemId()));
    assertThat(list).extracting(Recommendation::itemId).doesNotHaveDuplicates();
    assertThat(list).hasSize(given.matrix().itemCount() - given.person().ratingCount());
  }

  @Property(tries = TRIES)
  void nothingRatedWatchedOrHiddenIsListed(@ForAll("cases") EaseCase given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    List<Recommendation> before = recommender.recommend(person, given.top(ALL));
    UserProfile.Builder changed = copy(person);
    for (int rank = 0; rank < before.size(); rank += 3) {
      changed.watched(before.get(rank).itemId());
      changed.hide(before.get(Math.min(rank + 1, before.size() - 1)).itemId());
    }
    UserProfile careful = changed.build();

    List<Recommendation> expected = new ArrayList<>(before);
    expected.removeIf(entry -> careful.excludes(entry.itemId()));
    assertThat(before).noneMatch(entry -> person.excludes(entry.itemId()));
    assertThat(recommender.recommend(careful, given.top(ALL))).isEqualTo(expected);
  }

  @Property(tries = TRIES)
  void thePartsOfAScoreSumToIt(@ForAll("cases") EaseCase given) {
    Ease ease = given.ease();
    UserProfile person = given.person();
    for (Recommendation entry : ease.recommend(person, Query.top(ALL))) {
      Explanation explanation = ease.explain(person, entry.itemId());
      List<Contribution> parts = explanation.contributions();
      double size = parts.stream().mapToDouble(part -> Math.abs(part.contribution())).sum();

      assertThat(explanation.score()).isCloseTo(entry.score(), within(1e-5 * size));
      assertThat(parts.stream().mapToDouble(Contribution::contribution).sum())
          .isCloseTo(explanation.score(), within(1e-12 * size));
      assertThat(parts)
          .allSatisfy(part -> assertThat(person.ratingOf(part.itemId())).hasValue(part.rating()));
      assertThat(explanation.votes()).isEmpty();
    }
  }

  @Property(tries = TRIES)
  void reasonsAreTheLargestPositivePartsOfWhatCountsForThePerson(@ForAll("cases") EaseCase given) {
    Ease ease = given.ease();
    UserProfile person = given.person();
    for (Recommendation entry : ease.recommend(person, given.top(5).withReasons(ALL))) {
      assertThat(entry.because())
          .allMatch(part -> part.contribution() > 0)
          .isSortedAccordingTo(
              (one, other) -> Double.compare(other.contribution(), one.contribution()));
      List<Recommendation> fewer =
          ease.recommend(person, given.top(1).withReasons(2).where(item -> item == entry.itemId()));
      assertThat(fewer.get(0).because())
          .isEqualTo(entry.because().subList(0, Math.min(2, entry.because().size())));
    }
  }

  @Property(tries = TRIES)
  void theAnswersAreTheSameBitForBitOnOneThread(@ForAll("cases") EaseCase given) {
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      Recommender alone = one.submit(given::recommender).join();
      assertSame(given, alone, given.recommender());
    } finally {
      one.shutdown();
    }
  }

  @Property(tries = TRIES)
  void theOrderOfTheRowsDoesNotMatter(@ForAll("cases") EaseCase given, @ForAll long seed) {
    Ratings shuffled = RandomRatings.shuffled(given.ratings(), seed);

    assertSame(given, given.trained(RatingMatrix.of(shuffled)), given.recommender());
  }

  @Property(tries = TRIES)
  void aMatrixWithChangesTrainsAsOneThatWasMadeAnew(
      @ForAll("cases") EaseCase given, @ForAll @IntRange(min = 0, max = 50) int index) {
    RatingMatrix anew = given.matrix();
    long[] users = anew.userIds();
    UserProfile late = anew.profile(users[index % users.length]);
    UserProfile other = anew.profile(users[(index + 1) % users.length]);
    Ratings base = RandomRatings.withoutUser(given.ratings(), late.userId().orElseThrow());
    RatingMatrix changed =
        RatingMatrix.of(base)
            .with(List.of(fewer(other), UserProfile.builder().userId(77).rate(1, 5).build()))
            .with(List.of(late, other, UserProfile.builder().userId(77).build()));

    assertSame(given, given.trained(changed), given.trained(anew));
  }

  private static UserProfile fewer(UserProfile person) {
    return UserProfile.builder()
        .userId(person.userId().orElseThrow())
        .rate(person.ratedItem(0), person.rating(0) > 3 ? 1 : 5)
        .rate(4, 2)
        .build();
  }

  private static void assertSame(EaseCase given, Recommender one, Recommender other) {
    UserProfile person = given.person();
    Query query = given.top(ALL).withReasons(3);
    long[] items = LongStream.rangeClosed(0, 91).toArray();
    for (UserProfile each : List.of(person, RandomRatings.anonymous(person))) {
      assertThat(one.recommend(each, query)).isEqualTo(other.recommend(each, query));
      assertThat(one.predict(each, items)).isEqualTo(other.predict(each, items));
    }
    for (long item : Arrays.copyOf(given.matrix().itemIds(), 3)) {
      assertThat(one.similarItems(item, 5)).isEqualTo(other.similarItems(item, 5));
      assertThat(one.explain(person, item)).isEqualTo(other.explain(person, item));
    }
    assertThat(one.info()).isEqualTo(other.info());
  }

  @Property(tries = TRIES)
  void aDialTurnsTheScoresAndLeavesTheItemsThatAreListed(@ForAll("cases") EaseCase given) {
    Ease ease = given.ease();
    RatingMatrix matrix = given.matrix();
    UserProfile person = given.person();
    Query neutral = Query.top(ALL);
    List<Recommendation> plain = ease.recommend(person, neutral);

    assertThat(ease.recommend(person, neutral.turned(given.dials()).turned(Dials.NEUTRAL)))
        .isEqualTo(plain);
    List<Recommendation> turned = ease.recommend(person, neutral.turned(given.dials()));
    assertThat(turned)
        .extracting(Recommendation::itemId)
        .containsExactlyInAnyOrderElementsOf(plain.stream().map(Recommendation::itemId).toList());
    assertThat(turned)
        .extracting(Recommendation::score)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    for (Recommendation entry : plain) {
      double years = Labels.INSTANCE.yearOf(entry.itemId()).orElse(2000) - 2000;
      double factor =
          Math.pow(matrix.raterCount(entry.itemId()), -0.15 * given.dials().discover())
              * Math.pow(1.2, given.dials().newer() * years / 10);
      double score =
          turned.stream()
              .filter(each -> each.itemId() == entry.itemId())
              .findFirst()
              .orElseThrow()
              .score();
      assertThat(score).isCloseTo(entry.score() * factor, within(1e-9 * score));
    }
  }

  @Property(tries = TRIES)
  void predictionsStayOnTheScaleAndListsLeaveThinOnesOut(@ForAll("cases") EaseCase given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    for (Recommendation entry : recommender.recommend(person, given.top(ALL))) {
      Prediction prediction = recommender.predict(person, entry.itemId()).get(0);

      assertThat(prediction.rating()).isBetween(0.5, 5.0);
      if (prediction.isThin()) {
        assertThat(entry.predictedRating()).isEmpty();
      } else {
        assertThat(entry.predictedRating()).hasValue(prediction.rating());
      }
    }
    assertThat(recommender.recommend(person, given.top(ALL).withoutPredictions()))
        .allMatch(
            entry -> entry.origin() != Origin.LINEAR_MODEL || entry.predictedRating().isEmpty());
  }

  private static UserProfile.Builder copy(UserProfile person) {
    UserProfile.Builder copy = UserProfile.builder().userId(person.userId().orElseThrow());
    for (int index = 0; index < person.ratingCount(); index++) {
      copy.rate(person.ratedItem(index), person.rating(index), person.ratedAt(index));
    }
    return copy;
  }
}
