package dev.matinee.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingFileTest {
  /** More than a buffer holds. */
  private static final int RATINGS = 70_000;

  @TempDir private Path folder;

  @Test
  void aFileGivesBackWhatWasWritten() {
    Ratings.Builder builder = Ratings.builder();
    for (int at = 0; at < RATINGS; at++) {
      builder.add(at / 7 + 1, at % 7 + 100, 0.5 + at % 10 * 0.5, at);
    }
    FlatRatings ratings = FlatRatings.of(builder.build(RatingScale.HALF_STARS));
    Path file = folder.resolve("some.ratings");

    RatingFile.write(ratings, file);
    FlatRatings read = RatingFile.read(file);

    assertThat(read.scale()).isEqualTo(RatingScale.HALF_STARS);
    assertThat(read.users()).isEqualTo(ratings.users());
    assertThat(read.items()).isEqualTo(ratings.items());
    assertThat(read.values()).isEqualTo(ratings.values());
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void flatRatingsKnowTheirUsersAndItems() {
    FlatRatings ratings =
        FlatRatings.of(
            Ratings.builder()
                .add(3, 20, 4, 0)
                .add(3, 10, 5, 0)
                .add(8, 10, 1, 0)
                .build(RatingScale.STARS));

    assertThat(ratings.userIds()).containsExactly(3, 8);
    assertThat(ratings.itemIds()).containsExactly(10, 20);
    assertThat(ratings.endOfUser(0)).isEqualTo(2);
    assertThat(ratings.toRatings().rating(0)).isEqualTo(5);
  }

  @Test
  void anIdOfMoreThan32BitsIsRefused() {
    Ratings ratings = Ratings.builder().add(1L << 40, 1, 3, 0).build(RatingScale.STARS);

    assertThatThrownBy(() -> FlatRatings.of(ratings))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage("user ids must fit into 32 bits here, got 1099511627776");
  }
}
