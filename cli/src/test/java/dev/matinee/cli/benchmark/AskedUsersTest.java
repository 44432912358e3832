package dev.matinee.cli.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.UserProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedUsersTest {
  private static final RatingMatrix MATRIX = matrix(50);

  @Test
  void nobodyIsMeasuredTwiceOrWarmedUpWith() {
    AskedUsers asked = AskedUsers.draw(MATRIX, 20);

    assertThat(asked.measured()).hasSize(20).doesNotHaveDuplicates();
    assertThat(asked.others()).hasSize(30).doesNotHaveDuplicates();
    assertThat(asked.others()).doesNotContainAnyElementsOf(asked.measured());
  }

  @Test
  void everyRunDrawsTheSameUsersInNoOrderOfTheirIds() {
    List<Long> ids = ids(AskedUsers.draw(MATRIX, 20));

    assertThat(ids).isEqualTo(ids(AskedUsers.draw(matrix(50), 20)));
    assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
  }

  @Test
  void noMoreThanAHundredOthersWarmUp() {
    assertThat(AskedUsers.draw(matrix(300), 20).others()).hasSize(100);
  }

  private static List<Long> ids(AskedUsers asked) {
    return asked.measured().stream().map(UserProfile::userId).map(id -> id.orElseThrow()).toList();
  }

  private static RatingMatrix matrix(int users) {
    Ratings.Builder ratings = Ratings.builder();
    for (int user = 1; user <= users; user++) {
      ratings.add(user, user, 4, 0).add(user, 1 + user % users, 3, 0);
    }
    return RatingMatrix.of(ratings.build());
  }
}
