package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every rating matrix, person and setting. */
class UserKnnPropertiesTest {
  private static final int TRIES = 60;
  private static final int ALL = 1000;

  /** Ratings, settings, and one of the users. */
  record Case(Ratings ratings, UserKnnConfig config, int userIndex) {
    RatingMatrix matrix() {
      return RatingMatrix.of(ratings);
    }

    Recommender recommender() {
      return filled(ratings);
    }

    Recommender filled(Ratings others) {
      RatingMatrix matrix = RatingMatrix.of(others);
      ItemTags tags = item -> List.of(item % 2 == 0 ? "even" : "odd", "by" + item % 5);
      return PopularityFill.of(UserKnn.of(matrix, config), DampedPopularity.of(matrix, tags));
    }

    UserProfile person() {
      long[] users = matrix().userIds();
      return matrix().profile(users[userIndex % users.length]);
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
    return Combinators.combine(
            ratings, Arbitraries.of(Configs.all()), Arbitraries.integers().between(0, 50))
        .as(Case::new);
  }

  @Property(tries = TRIES)
  void foldInEqualsARebuildWithoutThatUser(@ForAll("cases") Case given) {
    UserProfile person = given.person();
    Ratings others = RandomRatings.withoutUser(given.ratings(), person.userId().getAsLong());
    UserProfile stranger = RandomRatings.anonymous(person);
    Query query = Query.top(ALL).withReasons(3);
    long[] items = LongStream.rangeClosed(0, 61).toArray();

    assertThat(given.recommender().recommend(person, query))
        .isEqualTo(given.filled(others).recommend(stranger, query));
    assertThat(given.recommender().predict(person, items))
        .isEqualTo(given.filled(others).predict(stranger, items));
    assertThat(given.recommender().neighbours(person))
        .isEqualTo(given.filled(others).neighbours(stranger));
  }

  @Property(tries = TRIES)
  void theOrderOfTheInputDoesNotMatter(@ForAll("cases") Case given, @ForAll long seed) {
    Ratings shuffled = RandomRatings.shuffled(given.ratings(), seed);
    Query query = Query.top(ALL).withReasons(2);

    assertThat(given.filled(shuffled).recommend(given.person(), query))
        .isEqualTo(given.recommender().recommend(given.person(), query));
    assertThat(given.filled(shuffled).info()).isEqualTo(given.recommender().info());
  }

  @Property(tries = TRIES)
  void aShorterListIsAPrefixOfALongerOne(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 0, max = 20) int count) {
    List<Recommendation> longer = given.recommender().recommend(given.person(), Query.top(ALL));

    assertThat(given.recommender().recommend(given.person(), Query.top(count)))
        .isEqualTo(longer.subList(0, Math.min(count, longer.size())));
  }

  @Property(tries = TRIES)
  void anOffsetPassesOverTheFirstEntries(
      @ForAll("cases") Case given,
      @ForAll @IntRange(min = 0, max = 20) int offset,
      @ForAll @IntRange(min = 0, max = 20) int count) {
    List<Recommendation> all = given.recommender().recommend(given.person(), Query.top(ALL));
    int from = Math.min(offset, all.size());

    assertThat(given.recommender().recommend(given.person(), Query.top(count).skip(offset)))
        .isEqualTo(all.subList(from, Math.min(from + count, all.size())));
  }

  @Property(tries = TRIES)
  void aFilterLeavesTheOrderOfTheRestAlone(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 2, max = 4) int divisor) {
    LongPredicate filter = item -> item % divisor == 0;
    List<Recommendation> all =
        new ArrayList<>(given.recommender().recommend(given.person(), Query.top(ALL)));
    all.removeIf(entry -> !filter.test(entry.itemId()));
    Query query = Query.top(3).where(filter);

    assertThat(given.recommender().recommend(given.person(), query))
        .isEqualTo(all.subList(0, Math.min(3, all.size())));
  }

  @Property(tries = TRIES)
  void bothSplitsOfAScoreSumToIt(@ForAll("cases") Case given) {
    UserProfile person = given.person();
    UserKnn knn = UserKnn.of(given.matrix(), given.config());
    for (Recommendation entry : knn.recommend(person, Query.top(ALL))) {
      Explanation explanation = knn.explain(person, entry.itemId());

      assertThat(explanation.score()).isEqualTo(entry.score());
      assertThat(explanation.contributions().stream().mapToDouble(Contribution::contribution).sum())
          .isCloseTo(entry.score(), within(1e-9));
      assertThat(explanation.votes().stream().mapToDouble(NeighbourVote::vote).sum())
          .isCloseTo(entry.score(), within(1e-9));
    }
  }

  @Property(tries = TRIES)
  void reasonsAreTheLargestPositiveContributions(@ForAll("cases") Case given) {
    UserProfile person = given.person();
    UserKnn knn = UserKnn.of(given.matrix(), given.config());
    for (Recommendation entry : knn.recommend(person, Query.top(5).withReasons(2))) {
      List<Contribution> positive =
          knn.explain(person, entry.itemId()).contributions().stream()
              .filter(contribution -> contribution.contribution() > 0)
              .toList();

      assertThat(entry.because()).isEqualTo(positive.subList(0, Math.min(2, positive.size())));
    }
  }

  @Property(tries = TRIES)
  void nothingRatedWatchedOrHiddenComesBack(@ForAll("cases") Case given) {
    List<Recommendation> before = given.recommender().recommend(given.person(), Query.top(2));
    UserProfile.Builder changed = UserProfile.builder().userId(given.person().userId().getAsLong());
    RandomRatings.asMap(given.person()).forEach(changed::rate);
    if (!before.isEmpty()) {
      changed.hide(before.get(0).itemId());
      changed.watched(before.get(before.size() - 1).itemId());
    }
    UserProfile person = changed.build();

    assertThat(given.recommender().recommend(person, Query.top(ALL)))
        .extracting(Recommendation::itemId)
        .noneMatch(person::excludes)
        .doesNotHaveDuplicates();
  }

  @Property(tries = TRIES)
  void scoresDoNotIncreaseAndTiesGoToTheLowerItem(@ForAll("cases") Case given) {
    List<Recommendation> list =
        UserKnn.of(given.matrix(), given.config()).recommend(given.person(), Query.top(ALL));
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
  void anAffineChangeOfANeighboursRatingsLeavesPearsonAlone(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int shift) {
    Ratings ratings = RandomRatings.of(6, 12, 0.6, seed);
    Ratings.Builder changed = Ratings.builder();
    for (int at = 0; at < ratings.size(); at++) {
      boolean neighbour = ratings.user(at) == 20;
      double rating = neighbour ? 2 * ratings.rating(at) + shift : ratings.rating(at);
      changed.add(ratings.user(at), ratings.item(at), rating, 0);
    }
    RatingScale wide = new RatingScale(0.5, 13, 0.5);

    List<Neighbour> before = pearsonNeighbours(ratings);
    List<Neighbour> after = pearsonNeighbours(changed.build(wide));

    assertThat(weightOf(20, after)).isCloseTo(weightOf(20, before), within(1e-9));
  }

  private static List<Neighbour> pearsonNeighbours(Ratings ratings) {
    RatingMatrix matrix = RatingMatrix.of(ratings);
    return UserKnn.of(matrix, UserKnnDefaults.pearson()).neighbours(matrix.profile(10));
  }

  private static double weightOf(long user, List<Neighbour> neighbours) {
    return neighbours.stream()
        .filter(neighbour -> neighbour.userId() == user)
        .mapToDouble(Neighbour::similarity)
        .findFirst()
        .orElse(0);
  }
}
