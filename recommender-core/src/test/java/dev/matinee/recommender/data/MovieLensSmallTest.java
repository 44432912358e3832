package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RatingScale;
import dev.matinee.testkit.Requirements;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The published set ml-latest-small, whole. */
class MovieLensSmallTest {
  @Test
  void countsAreThePublishedOnes() {
    DataSet data = DataSets.read(Requirements.mlLatestSmall());

    RatingMatrix matrix = RatingMatrix.of(data.ratings());
    assertThat(data.name()).isEqualTo("ml-latest-small");
    assertThat(data.ratings().size()).isEqualTo(100_836);
    assertThat(matrix.userCount()).isEqualTo(610);
    assertThat(matrix.itemCount()).isEqualTo(9_724);
    assertThat(data.catalogue().size()).isEqualTo(9_742);
    assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
    assertThat(data.skippedRows()).isZero();
  }

  @Test
  void titlesAreAsTheyAreSaid() {
    Catalogue movies = DataSets.read(Requirements.mlLatestSmall()).catalogue();

    assertThat(movies.find(2571))
        .hasValueSatisfying(
            item -> {
              assertThat(item.title()).isEqualTo("The Matrix");
              assertThat(item.year()).isEqualTo(OptionalInt.of(1999));
              assertThat(item.genres()).containsExactly("Action", "Sci-Fi", "Thriller");
            });
    assertThat(movies.find(29).orElseThrow().title()).isEqualTo("The City of Lost Children");
  }

  @Test
  void noTitleKeepsAnArticleBehindOrAYearInBrackets() {
    Catalogue movies = DataSets.read(Requirements.mlLatestSmall()).catalogue();
    Pattern left =
        Pattern.compile(", (?:The|An?|L[ea]s?|L'|Il|Der|Die|Das|El)$|\\(\\d{4}[-–\\d]*\\)");

    List<String> wrong =
        movies.items().stream().map(Item::title).filter(left.asPredicate()).toList();
    long timed = movies.items().stream().filter(item -> item.year().isPresent()).count();

    assertThat(wrong).isEmpty();
    assertThat(timed).isEqualTo(9_730);
    assertThat(movies.items())
        .allSatisfy(item -> assertThat(item.year().orElse(2000)).isBetween(1870, 2100));
    assertThat(movies.genres()).hasSize(19).doesNotContain("(no genres listed)");
  }
}
