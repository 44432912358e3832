package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A matrix keeps when its ratings were given, through all that is laid over it. */
class RatingTimesTest {
  private static final long BEFORE_1970 = -86_400;
  private static final long MILLISECONDS = 1_700_000_000_123L;

  private static Ratings dated() {
    return Ratings.builder()
        .add(1, 7, 4.5, 1_000)
        .add(1, 9, 2, 3_000_000_000L)
        .add(2, 7, 5, 0)
        .add(3, 8, 1, 2_000)
        .build(RatingScale.HALF_STARS);
  }

  private static Ratings undated() {
    return Ratings.builder().add(1, 7, 4.5, 0).add(2, 7, 5, 0).build(RatingScale.HALF_STARS);
  }

  private static UserProfile person(long user, long time) {
    return UserProfile.builder().userId(user).rate(7, 3, time).rate(12, 4).build();
  }

  @Test
  void aProfileHasTheTimesOfItsRatings() {
    RatingMatrix matrix = RatingMatrix.of(dated());
    assertThat(matrix.hasTimes()).isTrue();
    assertThat(matrix.profile(1))
        .isEqualTo(
            UserProfile.builder().userId(1).rate(7, 4.5, 1_000).rate(9, 2, 3_000_000_000L).build());
    assertThat(matrix.profile(2).ratedAt(0)).isZero();
  }

  @Test
  void aMatrixOfRatingsWithoutTimesHasNone() {
    assertThat(RatingMatrix.of(undated()).hasTimes()).isFalse();
    assertThat(RatingMatrix.of(undated()).profile(1).ratedAt(0)).isZero();
  }

  @Test
  void whatIsLaidOverAMatrixKeepsItsTimesAndWhatIsUnderItToo() {
    for (long time : new long[] {500, BEFORE_1970, MILLISECONDS}) {
      RatingMatrix once = RatingMatrix.of(dated()).with(List.of(person(2, time), person(5, 70)));
      RatingMatrix twice = once.with(List.of(person(6, time)));
      for (RatingMatrix matrix : List.of(once, twice, twice.merged())) {
        assertThat(matrix.profile(1)).isEqualTo(RatingMatrix.of(dated()).profile(1));
        assertThat(matrix.profile(2)).isEqualTo(person(2, time));
        assertThat(matrix.profile(5)).isEqualTo(person(5, 70));
      }
      assertThat(twice.merged().profile(6)).isEqualTo(person(6, time));
    }
  }

  @Test
  void datedRatingsOverUndatedOnesKeepTheirTimes() {
    RatingMatrix matrix = RatingMatrix.of(undated()).with(List.of(person(2, 500)));
    assertThat(matrix.hasTimes()).isTrue();
    assertThat(matrix.merged().profile(2)).isEqualTo(person(2, 500));
    assertThat(matrix.merged().profile(1).ratedAt(0)).isZero();
  }

  @Test
  void aMatrixWithoutTimesTakesNone() {
    RatingMatrix matrix = RatingMatrix.of(dated()).with(List.of(person(5, 70))).withoutTimes();
    RatingMatrix changed = matrix.with(List.of(person(2, 500)));
    for (RatingMatrix without : List.of(matrix, matrix.merged(), changed, changed.merged())) {
      assertThat(without.hasTimes()).isFalse();
      assertThat(without.profile(1).ratedAt(0)).isZero();
      assertThat(without.profile(5)).isEqualTo(person(5, 0));
    }
    assertThat(changed.profile(2)).isEqualTo(person(2, 0));
    assertThat(matrix.withoutTimes()).isSameAs(matrix);
  }

  @Test
  void ratingsComeBackFromAMatrixAsTheyWentIn() {
    assertSame(RatingMatrix.of(dated()).ratings(), dated());
    RatingMatrix changed = RatingMatrix.of(dated()).with(List.of(person(2, MILLISECONDS)));
    Ratings expected =
        Ratings.builder()
            .add(1, 7, 4.5, 1_000)
            .add(1, 9, 2, 3_000_000_000L)
            .add(2, 7, 3, MILLISECONDS)
            .add(2, 12, 4, 0)
            .add(3, 8, 1, 2_000)
            .build(RatingScale.HALF_STARS);
    assertSame(changed.ratings(), expected);
  }

  private static void assertSame(Ratings ratings, Ratings expected) {
    assertThat(ratings.scale()).isEqualTo(expected.scale());
    assertThat(ratings.size()).isEqualTo(expected.size());
    for (int at = 0; at < expected.size(); at++) {
      assertThat(ratings.user(at)).isEqualTo(expected.user(at));
      assertThat(ratings.item(at)).isEqualTo(expected.item(at));
      assertThat(ratings.rating(at)).isEqualTo(expected.rating(at));
      assertThat(ratings.timestamp(at)).isEqualTo(expected.timestamp(at));
    }
  }

  @Test
  void theVersionOfAModelDoesNotDependOnTimes() {
    RatingMatrix matrix = RatingMatrix.of(dated());
    RatingMatrix moved = matrix.with(List.of(person(2, 500)));
    assertThat(version(matrix.withoutTimes())).isEqualTo(version(matrix));
    assertThat(version(moved)).isEqualTo(version(matrix.with(List.of(person(2, 900)))));
    assertThat(version(moved)).isNotEqualTo(version(matrix));
  }

  private static String version(RatingMatrix matrix) {
    return Popularity.of(matrix).info().version();
  }
}
