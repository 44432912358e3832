package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every rating matrix, person and setting. */
class ItemKnnPropertiesTest {
  private static final int TRIES = 60;
  private static final int ALL = 1000;

  /** Ratings, settings, and one of the users. */
  record Case(Ratings ratings, ItemKnnConfig config, int userIndex) {
    ItemKnn recommender() {
      return ItemKnn.of(RatingMatrix.of(ratings), config);
    }

    UserProfile person() {
      RatingMatrix matrix = RatingMatrix.of(ratings);
      long[] users = matrix.userIds();
      return matrix.profile(users[userIndex % users.length]);
    }

    List<Recommendation> all() {
      return recommender().recommend(person(), Query.top(ALL));
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Ratings> ratings =
        Combinators.combine(
                Arbitraries.integers().between(2, 14),
                Arbitraries.integers().between(2, 20),
                Arbitraries.doubles().between(0.05, 0.9),
                Arbitraries.longs())
            .as(RandomRatings::of);
    Arbitrary<ItemKnnConfig> configs =
        Combinators.combine(
                Arbitraries.integers().between(1, 30),
                Arbitraries.of(Vote.class),
                Arbitraries.doubles().between(0, 1))
            .as(
                (neighbours, vote, damping) ->
                    new ItemKnnConfig(neighbours, 2, vote, damping, 0.5, BaselineDamping.DEFAULT));
    return Combinators.combine(ratings, configs, Arbitraries.integers().between(0, 50))
        .as(Case::new);
  }

  @Property(tries = TRIES)
  void contributionsSumToTheScoreAndNobodyVotes(@ForAll("cases") Case given) {
    for (Recommendation entry : given.all()) {
      Explanation explanation = given.recommender().explain(given.person(), entry.itemId());

      assertThat(explanation.score()).isEqualTo(entry.score());
      assertThat(explanation.contributions().stream().mapToDouble(Contribution::contribution).sum())
          .isCloseTo(entry.score(), within(1e-9));
      assertThat(explanation.votes()).isEmpty();
    }
  }

  @Property(tries = TRIES)
  void reasonsAreTheLargestPositiveContributions(@ForAll("cases") Case given) {
    ItemKnn knn = given.recommender();
    for (Recommendation entry : knn.recommend(given.person(), Query.top(5).withReasons(2))) {
      List<Contribution> positive =
          knn.explain(given.person(), entry.itemId()).contributions().stream()
              .filter(contribution -> contribution.contribution() > 0)
              .toList();

      assertThat(entry.because()).isEqualTo(positive.subList(0, Math.min(2, positive.size())));
    }
  }

  @Property(tries = TRIES)
  void theOrderOfTheInputDoesNotMatter(@ForAll("cases") Case given, @ForAll long seed) {
    Ratings shuffled = RandomRatings.shuffled(given.ratings(), seed);
    ItemKnn other = ItemKnn.of(RatingMatrix.of(shuffled), given.config());

    assertThat(other.recommend(given.person(), Query.top(ALL))).isEqualTo(given.all());
    assertThat(other.info()).isEqualTo(given.recommender().info());
  }

  @Property(tries = TRIES)
  void aPageIsAPartOfTheWholeList(
      @ForAll("cases") Case given,
      @ForAll @IntRange(min = 0, max = 20) int offset,
      @ForAll @IntRange(min = 0, max = 20) int count) {
    List<Recommendation> all = given.all();
    int from = Math.min(offset, all.size());

    assertThat(given.recommender().recommend(given.person(), Query.top(count).skip(offset)))
        .isEqualTo(all.subList(from, Math.min(from + count, all.size())));
  }

  @Property(tries = TRIES)
  void aFilterLeavesTheOrderOfTheRestAlone(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 2, max = 4) int divisor) {
    List<Recommendation> rest = new ArrayList<>(given.all());
    rest.removeIf(entry -> entry.itemId() % divisor != 0);
    Query query = Query.top(3).where(item -> item % divisor == 0);

    assertThat(given.recommender().recommend(given.person(), query))
        .isEqualTo(rest.subList(0, Math.min(3, rest.size())));
  }

  @Property(tries = TRIES)
  void scoresDoNotIncreaseAndTiesGoToTheLowerItem(@ForAll("cases") Case given) {
    List<Recommendation> list = given.all();
    for (int rank = 1; rank < list.size(); rank++) {
      Recommendation better = list.get(rank - 1);
      Recommendation worse = list.get(rank);

      assertThat(worse.score()).isLessThanOrEqualTo(better.score());
      if (worse.score() == better.score()) {
        assertThat(worse.itemId()).isGreaterThan(better.itemId());
      }
    }
  }

  @Property(tries = TRIES)
  void nothingRatedWatchedOrHiddenComesBack(@ForAll("cases") Case given) {
    UserProfile.Builder changed = UserProfile.builder().userId(given.person().userId().getAsLong());
    RandomRatings.asMap(given.person()).forEach(changed::rate);
    given.all().stream().limit(1).forEach(entry -> changed.hide(entry.itemId()));
    given.all().stream().skip(2).forEach(entry -> changed.watched(entry.itemId()));
    UserProfile person = changed.build();

    assertThat(given.recommender().recommend(person, Query.top(ALL)))
        .extracting(Recommendation::itemId)
        .noneMatch(person::excludes)
        .doesNotHaveDuplicates();
  }
}
