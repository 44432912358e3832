package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares {@link UserKnn} with {@link PlainUserKnn}, in order and in value. */
class UserKnnOracleTest {
  private static final Offset<Double> ROUNDING = within(1e-9);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void listsNeighboursAndPredictionsAreThoseOfTheDefinition(long seed) {
    Ratings ratings = RandomRatings.of(14, 18, 0.15 + 0.08 * seed, seed);
    RatingMatrix matrix = RatingMatrix.of(ratings);
    withEachConfig(
        config -> {
          UserKnn library = UserKnn.of(matrix, config);
          for (long user : matrix.userIds()) {
            compare(library, ratings, matrix.profile(user), config, 18);
            compare(library, ratings, RandomRatings.anonymous(matrix.profile(user)), config, 18);
          }
        });
  }

  /**
   * With many users most are passed over by their bound, and popular items have raters to spare.
   */
  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void passingOverUsersByTheirBoundChangesNothing(long seed) {
    Ratings ratings = RandomRatings.of(900, 12, 0.7, seed);
    RatingMatrix matrix = RatingMatrix.of(ratings);
    withEachConfig(
        config -> {
          UserKnn library = UserKnn.of(matrix, config);
          UserProfile person = matrix.profile(10 * (1 + seed));
          compare(library, ratings, person, config, 5);
          compare(library, ratings, RandomRatings.anonymous(person), config, 2);
        });
  }

  /** Sums of ratings off the scale are no whole numbers. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.25, 0.125, 0.25})
  void ratingsBetweenThePlacesOfTheScaleAreTakenAsTheyAre(double above) {
    Ratings ratings = RandomRatings.of(900, 12, 0.7, 9);
    RatingMatrix matrix = RatingMatrix.of(ratings);
    UserProfile.Builder person = UserProfile.builder();
    RandomRatings.asMap(matrix.profile(50))
        .forEach((item, rating) -> person.rate(item, Math.max(0.5, Math.min(5, rating + above))));
    for (UserKnnConfig config : List.of(UserKnnDefaults.pearson(), UserKnnDefaults.euclidean())) {
      compare(UserKnn.of(matrix, config), ratings, person.build(), config, 5);
    }
  }

  @Test
  void theDefaultsGiveTheListsOfTheDefinitionOnRealRatings() throws IOException {
    Ratings ratings = mlLatestSmall();
    RatingMatrix matrix = RatingMatrix.of(ratings);
    for (UserKnnConfig config :
        List.of(
            UserKnnDefaults.tuned(),
            UserKnnDefaults.cosine(),
            UserKnnDefaults.pearson(),
            UserKnnDefaults.euclidean())) {
      UserKnn library = UserKnn.of(matrix, config);
      for (long user : new long[] {1, 53, 312}) {
        compareLists(library, ratings, matrix.profile(user), config, 50);
      }
    }
  }

  /** On every processor, since the plain definition takes its time. */
  private static void withEachConfig(Consumer<UserKnnConfig> comparison) {
    Configs.all().parallelStream().forEach(comparison);
  }

  private static void compare(
      UserKnn library, Ratings ratings, UserProfile person, UserKnnConfig config, int count) {
    compareLists(library, ratings, person, config, count);
    PlainUserKnn plain = new PlainUserKnn(ratings, person, config);
    Map<Long, Double> own = RandomRatings.asMap(person);
    for (Recommendation entry : library.recommend(person, Query.top(count))) {
      assertThat(entry.predictedRating().orElseThrow())
          .isCloseTo(plain.predict(own, entry.itemId()), ROUNDING);
    }
  }

  private static void compareLists(
      UserKnn library, Ratings ratings, UserProfile person, UserKnnConfig config, int count) {
    PlainUserKnn plain = new PlainUserKnn(ratings, person, config);
    Map<Long, Double> own = RandomRatings.asMap(person);
    List<PlainUserKnn.Weighed> neighbours = plain.neighbours(own);
    List<Neighbour> found = library.neighbours(person);
    assertThat(found).hasSameSizeAs(neighbours);
    for (int rank = 0; rank < found.size(); rank++) {
      assertThat(found.get(rank).similarity()).isCloseTo(neighbours.get(rank).weight(), ROUNDING);
    }
    List<PlainUserKnn.Ranked> expected = plain.rank(own);
    List<Recommendation> list = library.recommend(person, Query.top(count));
    assertThat(list).hasSize(Math.min(count, expected.size()));
    for (int rank = 0; rank < list.size(); rank++) {
      assertThat(list.get(rank).score()).isCloseTo(expected.get(rank).score(), ROUNDING);
      PlainUserKnn.Ranked same = sameItem(expected, list.get(rank).itemId());
      assertThat(list.get(rank).score()).isCloseTo(same.score(), ROUNDING);
      assertThat(list.get(rank).matchPercent()).isEqualTo(same.match());
    }
  }

  private static PlainUserKnn.Ranked sameItem(List<PlainUserKnn.Ranked> list, long item) {
    return list.stream().filter(entry -> entry.item() == item).findFirst().orElseThrow();
  }

  private static Ratings mlLatestSmall() throws IOException {
    Path file = Requirements.mlLatestSmall().resolve("ratings.csv");
    Ratings.Builder ratings = Ratings.builder();
    try (var lines = Files.lines(file)) {
      lines.skip(1).map(line -> line.split(",", -1)).forEach(row -> add(ratings, row));
    }
    return ratings.build(RatingScale.HALF_STARS);
  }

  private static void add(Ratings.Builder ratings, String[] row) {
    ratings.add(
        Long.parseLong(row[0]),
        Long.parseLong(row[1]),
        Double.parseDouble(row[2]),
        Long.parseLong(row[3]));
  }
}
