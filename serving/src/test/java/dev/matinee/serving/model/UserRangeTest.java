package dev.matinee.serving.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserRangeTest {
  @ParameterizedTest
  @CsvSource({
    "'2 3 4', users 2 to 4",
    "'2 4 9', 3 users with IDs between 2 and 9",
    "7, users 7 to 7",
    "'-5 2 3', users 2 to 3",
    "-5, no users"
  })
  void namesTheUsersOfTheDataSet(String users, String range) {
    Ratings.Builder ratings = Ratings.builder();
    Arrays.stream(users.split(" "))
        .mapToLong(Long::parseLong)
        .forEach(u -> ratings.add(u, 1, 4, 0));

    assertThat(UserRange.of(AccountRows.without(RatingMatrix.of(ratings.build()))))
        .hasToString(range);
  }
}
