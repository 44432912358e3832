package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A matrix with changes laid over it answers like one that was made of all ratings anew. */
class RatingDeltaTest {
  private static final int TRIES = 120;

  /** Ratings by user and item, changed step by step beside the matrix. */
  private static final class Truth {
    private final Map<Long, Map<Long, Double>> users = new TreeMap<>();

    Truth(Ratings ratings) {
      for (int at = 0; at < ratings.size(); at++) {
        users
            .computeIfAbsent(ratings.user(at), user -> new TreeMap<>())
            .put(ratings.item(at), ratings.rating(at));
      }
    }

    void put(UserProfile person) {
      users.put(person.userId().orElseThrow(), RandomRatings.asMap(person));
      users.values().removeIf(Map::isEmpty);
    }

    RatingMatrix rebuilt() {
      Ratings.Builder ratings = Ratings.builder();
      users.forEach(
          (user, row) -> row.forEach((item, rating) -> ratings.add(user, item, rating, 0)));
      return RatingMatrix.of(ratings.build(RatingScale.HALF_STARS));
    }
  }

  @Property(tries = TRIES)
  void aDeltaAnswersBitForBitAsARebuild(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int steps,
      @ForAll @IntRange(min = 0, max = 999) int settings) {
    Random random = new Random(seed);
    Ratings ratings = RandomRatings.of(2 + random.nextInt(12), 2 + random.nextInt(18), 0.4, seed);
    Truth truth = new Truth(ratings);
    RatingMatrix matrix = RatingMatrix.of(ratings);
    for (int step = 0; step < steps; step++) {
      List<UserProfile> changed = changes(random);
      changed.forEach(truth::put);
      matrix = matrix.with(changed);
    }
    UserKnnConfig config = Configs.all().get(settings % Configs.all().size());
    assertSame(matrix, truth.rebuilt(), config);
    assertSame(matrix.merged(), truth.rebuilt(), config);
  }

  /** New users and old ones, with new items and old ones, and now and then nothing at all. */
  private static List<UserProfile> changes(Random random) {
    List<UserProfile> changes = new ArrayList<>();
    for (int change = 0; change < 1 + random.nextInt(4); change++) {
      // Ids of the random ratings are multiples of 10 and of 3; new ones lie between them too.
      UserProfile.Builder person = UserProfile.builder().userId(5L * (1 + random.nextInt(30)));
      for (int rating = random.nextInt(8); rating > 0; rating--) {
        person.rate(1 + random.nextInt(60), (1 + random.nextInt(10)) / 2.0);
      }
      changes.add(person.build());
    }
    return changes;
  }

  private static void assertSame(RatingMatrix changed, RatingMatrix rebuilt, UserKnnConfig config) {
    assertThat(changed.userIds()).isEqualTo(rebuilt.userIds());
    assertThat(changed.itemIds()).isEqualTo(rebuilt.itemIds());
    assertThat(changed.ratingCount()).isEqualTo(rebuilt.ratingCount());
    for (Recommender[] pair : pairs(changed, rebuilt, config)) {
      assertThat(pair[0].info()).isEqualTo(pair[1].info());
      for (long item : rebuilt.itemIds()) {
        assertThat(changed.raterCount(item)).isEqualTo(rebuilt.raterCount(item));
        assertThat(pair[0].similarItems(item, 5)).isEqualTo(pair[1].similarItems(item, 5));
      }
      for (long user : rebuilt.userIds()) {
        assertThat(changed.profile(user)).isEqualTo(rebuilt.profile(user));
        assertSame(pair, rebuilt.profile(user), rebuilt.itemIds());
        assertSame(pair, RandomRatings.anonymous(rebuilt.profile(user)), rebuilt.itemIds());
      }
    }
  }

  private static List<Recommender[]> pairs(
      RatingMatrix changed, RatingMatrix rebuilt, UserKnnConfig config) {
    return List.of(
        new Recommender[] {UserKnn.of(changed, config), UserKnn.of(rebuilt, config)},
        new Recommender[] {
          ItemKnn.of(changed, ItemKnnConfig.DEFAULT), ItemKnn.of(rebuilt, ItemKnnConfig.DEFAULT)
        },
        new Recommender[] {Popularity.of(changed), Popularity.of(rebuilt)},
        new Recommender[] {
          Bias.of(changed, BaselineDamping.DEFAULT), Bias.of(rebuilt, BaselineDamping.DEFAULT)
        });
  }

  private static void assertSame(Recommender[] pair, UserProfile person, long[] items) {
    Query query = Query.top(100).withReasons(3);
    assertThat(pair[0].recommend(person, query)).isEqualTo(pair[1].recommend(person, query));
    assertThat(pair[0].neighbours(person)).isEqualTo(pair[1].neighbours(person));
    assertThat(pair[0].predict(person, items)).isEqualTo(pair[1].predict(person, items));
    for (long item : items) {
      assertThat(pair[0].explain(person, item)).isEqualTo(pair[1].explain(person, item));
    }
  }

  @Test
  void aMatrixIsNotChangedByWhatIsLaidOverIt() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(6, 8, 0.5, 1));
    UserProfile before = matrix.profile(10);
    RatingMatrix after =
        matrix.with(List.of(UserProfile.builder().userId(10).rate(3, 0.5).rate(99, 5).build()));
    assertThat(matrix.profile(10)).isEqualTo(before);
    assertThat(matrix.hasItem(99)).isFalse();
    assertThat(after.profile(10).ratingOf(99)).hasValue(5);
    assertThat(after.changedRatingCount()).isEqualTo(2);
    assertThat(after.merged().changedRatingCount()).isZero();
  }

  @Test
  void aProfileWithoutRatingsTakesItsUserOut() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(6, 8, 0.5, 1));
    RatingMatrix after = matrix.with(List.of(UserProfile.builder().userId(20).build()));
    assertThat(after.hasUser(20)).isFalse();
    assertThat(after.userCount()).isEqualTo(5);
    assertThatThrownBy(() -> after.profile(20)).hasMessage("no user 20 among the 5 users");
  }

  @Test
  void aProfileOfNobodyAndARatingOffTheScaleAreRefused() {
    RatingMatrix matrix = RatingMatrix.of(RandomRatings.of(6, 8, 0.5, 1));
    UserProfile nobody = UserProfile.builder().rate(3, 4).build();
    assertThatThrownBy(() -> matrix.with(List.of(nobody)))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("a profile must say its user to become a row of a matrix");
    UserProfile offScale = UserProfile.builder().userId(1).rate(3, 4.2).build();
    assertThatThrownBy(() -> matrix.with(List.of(offScale)))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("rating must be 0.5 to 5.0 in steps of 0.5, got 4.2");
  }
}
