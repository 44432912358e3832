package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the {@link Dials} in every algorithm that there is. */
class DialsPropertiesTest {
  private static final int TRIES = 100;
  private static final int ALL = 1000;

  /** An algorithm, ratings, one of the users, and dials. */
  record Case(Algorithm algorithm, Ratings ratings, int userIndex, Dials dials) {
    RatingMatrix matrix() {
      return RatingMatrix.of(ratings);
    }

    Recommender recommender() {
      return algorithm.train(matrix(), Labels.INSTANCE);
    }

    UserProfile person() {
      RatingMatrix matrix = matrix();
      long[] users = matrix.userIds();
      return matrix.profile(users[userIndex % users.length]);
    }

    Query top(int count) {
      return Query.top(count).turned(dials);
    }

    @Override
    public String toString() {
      return "%s, %s, user %d of %d ratings"
          .formatted(algorithm.label(), dials, userIndex, ratings.size());
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Ratings> ratings =
        Combinators.combine(
                Arbitraries.integers().between(1, 30),
                Arbitraries.integers().between(1, 30),
                Arbitraries.doubles().between(0.05, 0.9),
                Arbitraries.longs())
            .as(RandomRatings::of);
    Arbitrary<Integer> positions = Arbitraries.integers().between(-Dials.MOST, Dials.MOST);
    return Combinators.combine(
            Arbitraries.of(Algorithms.all()),
            ratings,
            Arbitraries.integers().between(0, 50),
            Combinators.combine(positions, positions).as(Dials::new))
        .as(Case::new);
  }

  @Property(tries = TRIES)
  void scoresOfEachOriginAreTurnedAndStandInTheirOrder(@ForAll("cases") Case given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    List<Recommendation> plain = recommender.recommend(person, Query.top(ALL));
    List<Recommendation> turned = recommender.recommend(person, given.top(ALL));
    Map<Long, Recommendation> before = new HashMap<>();
    plain.forEach(entry -> before.put(entry.itemId(), entry));

    assertThat(turned).extracting(Recommendation::origin).isEqualTo(origins(plain));
    assertThat(turned).hasSameSizeAs(before.keySet());
    for (Recommendation entry : turned) {
      Recommendation same = before.get(entry.itemId());
      assertThat(entry.origin()).isEqualTo(same.origin());
      assertThat(entry.score())
          .isCloseTo(same.score() * factor(given, entry), within(1e-9 * same.score() + 1e-12));
    }
    for (int rank = 1; rank < turned.size(); rank++) {
      if (turned.get(rank).origin() == turned.get(rank - 1).origin()) {
        assertThat(turned.get(rank).score()).isLessThanOrEqualTo(turned.get(rank - 1).score());
      }
    }
  }

  private static List<Origin> origins(List<Recommendation> list) {
    return list.stream().map(Recommendation::origin).toList();
  }

  /** New items have few raters, all of them, and follow the years alone. */
  private static double factor(Case given, Recommendation entry) {
    int raters = entry.origin() == Origin.NEW ? 1 : given.matrix().raterCount(entry.itemId());
    double years = Labels.INSTANCE.yearOf(entry.itemId()).orElse(2000) - 2000;
    return Math.pow(raters, -0.15 * given.dials().discover())
        * Math.pow(1.2, given.dials().newer() * years / 10);
  }

  @Property(tries = TRIES)
  void aShorterTurnedListIsAPrefixAndAnOffsetPassesOverIt(@ForAll("cases") Case given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    List<Recommendation> longest = recommender.recommend(person, given.top(ALL).withReasons(2));
    for (int count : List.of(0, 1, longest.size() / 2, longest.size())) {
      int taken = Math.min(count, longest.size());
      assertThat(recommender.recommend(person, given.top(count).withReasons(2)))
          .isEqualTo(longest.subList(0, taken));
      assertThat(recommender.recommend(person, given.top(ALL).withReasons(2).skip(count)))
          .isEqualTo(longest.subList(taken, longest.size()));
    }
  }

  @Property(tries = TRIES)
  void aFilterLeavesTheTurnedOrderAlone(@ForAll("cases") Case given) {
    LongPredicate some = item -> item % 2 == 0;
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    List<Recommendation> all = recommender.recommend(person, given.top(ALL));

    assertThat(recommender.recommend(person, given.top(ALL).where(some)))
        .isEqualTo(all.stream().filter(entry -> some.test(entry.itemId())).toList());
  }

  @Property(tries = TRIES)
  void reasonsOfATurnedListAreTurnedLikeTheScore(@ForAll("cases") Case given) {
    Recommender recommender = given.recommender();
    UserProfile person = given.person();
    Map<Long, Recommendation> before = new HashMap<>();
    recommender
        .recommend(person, Query.top(ALL).withReasons(3))
        .forEach(entry -> before.put(entry.itemId(), entry));
    for (Recommendation entry : recommender.recommend(person, given.top(ALL).withReasons(3))) {
      double factor = factor(given, entry);
      assertThat(entry.because()).hasSameSizeAs(before.get(entry.itemId()).because());
      for (int index = 0; index < entry.because().size(); index++) {
        Contribution same = before.get(entry.itemId()).because().get(index);
        assertThat(entry.because().get(index).contribution())
            .isCloseTo(same.contribution() * factor, within(1e-9 * same.contribution() + 1e-12));
      }
    }
  }
}
