package dev.matinee.evaluation.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.DataSets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MovieLens 25M, with a fiftieth of its users and a tenth of its movies. */
class SyntheticShapeTest {
  private static final SyntheticRatings SPEC = new SyntheticRatings(3_250, 5_900, 500_000, 1);

  @TempDir private static Path folder;

  private static Ratings ratings = Ratings.builder().add(1, 1, 1, 0).build();
  private static RatingMatrix matrix = RatingMatrix.of(ratings);

  @BeforeAll
  static void generate() {
    SPEC.write(folder.resolve("set"), GenerationProgress.NONE);
    ratings = DataSets.read(folder.resolve("set")).ratings();
    matrix = RatingMatrix.of(ratings);
  }

  @Test
  void everybodyHasTwentyRatingsAndAFewHaveVeryMany() {
    int[] counts =
        Arrays.stream(matrix.userIds())
            .mapToInt(user -> matrix.profile(user).ratingCount())
            .sorted()
            .toArray();

    assertThat(counts[0]).isEqualTo(20);
    assertThat(counts[counts.length / 2]).isBetween(65, 77);
    assertThat(counts[counts.length * 99 / 100]).isBetween(1_100, 1_500);
  }

  @Test
  void halfOfTheUsersKnowTheMostPopularMovieAndAFewPeopleKnowMostMovies() {
    int[] raters = Arrays.stream(matrix.itemIds()).mapToInt(matrix::raterCount).sorted().toArray();

    assertThat(raters[raters.length - 1] / (double) SPEC.users()).isCloseTo(0.5, within(0.04));
    assertThat(raters[raters.length / 2] / (double) SPEC.users()).isLessThan(0.01);
    assertThat(raters[0]).isPositive();
  }

  @Test
  void theMostPopularMoviesAreSpreadOverAllIds() {
    long[] popular =
        Arrays.stream(matrix.itemIds())
            .filter(item -> matrix.raterCount(item) > SPEC.users() / 4)
            .toArray();

    assertThat(Arrays.stream(popular).average().orElseThrow())
        .isCloseTo(SPEC.items() / 2.0, within(SPEC.items() / 8.0));
  }

  @Test
  void ratingsAreInTheUpperMiddleOfTheScaleWithWholeStarsMoreCommon() {
    int[] levels = new int[11];
    IntStream.range(0, ratings.size()).forEach(at -> levels[(int) (2 * ratings.rating(at))]++);
    double mean = IntStream.range(0, 11).mapToDouble(level -> level / 2.0 * levels[level]).sum();

    assertThat(mean / ratings.size()).isCloseTo(3.5, within(0.05));
    assertThat(levels[0]).isZero();
    assertThat(Arrays.stream(levels).skip(1)).allMatch(count -> count > 0);
    assertThat(levels[8]).isGreaterThan(levels[7]).isGreaterThan(levels[9]);
  }
}
