package dev.matinee.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BuiltInSampleTest {
  private static final DataSet SAMPLE = BuiltInSample.load();
  private static final RatingMatrix MATRIX = RatingMatrix.of(SAMPLE.ratings());

  @Test
  void sizesAreAsDocumented() {
    assertThat(SAMPLE.catalogue().items())
        .extracting(Item::id)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, BuiltInSample.MOVIES).boxed().toList());
    assertThat(MATRIX.userIds())
        .containsExactly(LongStream.rangeClosed(1, BuiltInSample.USERS).toArray());
    assertThat(SAMPLE.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
    assertThat(SAMPLE.name()).contains("sample");
  }

  @Test
  void everybodyRates20To120Movies() {
    assertThat(LongStream.of(MATRIX.userIds()).map(user -> MATRIX.profile(user).ratingCount()))
        .allSatisfy(count -> assertThat(count).isBetween(20L, 120L))
        .anyMatch(count -> count < 25)
        .anyMatch(count -> count > 110);
  }

  @Test
  void ratingsAreTheSameInEveryRunAndOnEveryJvm() throws NoSuchAlgorithmException {
    Ratings ratings = SAMPLE.ratings();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int index = 0; index < ratings.size(); index++) {
      String line =
          "%d,%d,%s,%d\n"
              .formatted(
                  ratings.user(index),
                  ratings.item(index),
                  ratings.rating(index),
                  ratings.timestamp(index));
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("29e9d8fe17b35feecc0226056ee318e0c7bbd88a911e62647c5f8c6572f643c9");
  }

  @Test
  void theMeanRatingIsAbout3Point6() {
    assertThat(ratings(any -> true, any -> true).orElseThrow()).isBetween(3.5, 3.7);
  }

  @Test
  void moviesAreFromEveryDecadeAndOfEveryGenre() {
    Set<Integer> decades =
        SAMPLE.catalogue().items().stream()
            .map(movie -> movie.year().orElseThrow() / 10 * 10)
            .collect(Collectors.toSet());

    assertThat(decades)
        .containsExactlyInAnyOrder(1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020);
    assertThat(SAMPLE.catalogue().genres())
        .containsExactly(
            "Action",
            "Adventure",
            "Animation",
            "Children",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");
  }

  @Test
  void loversOfWesternsRateWesternsAboveOtherMovies() {
    LongPredicate lovers = user -> new SampleUser(user).mainTaste() == Taste.WESTERNS;
    LongPredicate westerns =
        movie -> SAMPLE.catalogue().find(movie).orElseThrow().genres().contains("Western");

    double liked = ratings(lovers, westerns).orElseThrow();
    double others = ratings(lovers, westerns.negate()).orElseThrow();

    assertThat(liked - others).isGreaterThan(0.7);
  }

  @Test
  void everybodyTakesTheirTime() {
    Ratings ratings = SAMPLE.ratings();
    for (long user : MATRIX.userIds()) {
      UserProfile profile = MATRIX.profile(user);
      long times =
          IntStream.range(0, ratings.size())
              .filter(index -> ratings.user(index) == user)
              .mapToLong(ratings::timestamp)
              .distinct()
              .count();
      assertThat(times).as("times of user %d", user).isEqualTo(profile.ratingCount());
    }
  }

  private static OptionalDouble ratings(LongPredicate users, LongPredicate movies) {
    Ratings ratings = SAMPLE.ratings();
    return IntStream.range(0, ratings.size())
        .filter(index -> users.test(ratings.user(index)) && movies.test(ratings.item(index)))
        .mapToDouble(ratings::rating)
        .average();
  }
}
