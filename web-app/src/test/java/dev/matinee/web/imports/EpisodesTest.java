package dev.matinee.web.imports;

import static dev.matinee.web.imports.ImportedMovies.KILL_BILL;
import static dev.matinee.web.imports.ImportedMovies.STAR_WARS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.imports.ImportPreview.Ambiguous;
import dev.matinee.web.imports.ImportPreview.Matched;
import dev.matinee.web.imports.format.SkippedRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Series among the movies of a viewing history. */
class EpisodesTest {
  private static ImportPreview read(String... lines) {
    return ImportedMovies.preview(String.join("\n", lines) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Show: Season 1: Pilot",
        "Show: 3. Sezon: 5. Bölüm",
        "Show: 第 2 季: 新的开始",
        "Show: Aflevering 8: De brief",
        "Show: Sæson 2: Afsnit 1",
        "Show: Miniserie: Eins",
        "Show: Limited Series: One"
      })
  void aNumberAndAWordInTheMiddleAreASeries(String title) {
    assertThat(read("Title,Date", "\"" + title + "\",1/2/24").skipped())
        .extracting(SkippedRow::reason)
        .containsExactly("a series");
  }

  @Test
  void aNameThatComesBackIsASeries() {
    ImportPreview preview =
        read(
            "Title,Date",
            "Our Planet: Jungles,1/2/24",
            "Our Planet: Deserts,1/3/24",
            "Our Planet: Forests,1/4/24",
            "Episode 4,1/5/24",
            "Episode 5,1/6/24",
            "Episode 6,1/7/24");

    assertThat(preview.ambiguous()).isEmpty();
    assertThat(preview.skipped()).hasSize(6).allMatch(row -> row.reason().equals("a series"));
  }

  @Test
  void theNameOfAMovieIsNoSeriesHoweverOftenItComesBack() {
    ImportPreview preview =
        read(
            "Title,Date",
            "Kill Bill: Vol. 1,1/2/24",
            "Kill Bill: Volume 1,1/3/24",
            "Kill Bill: Volume 2,1/4/24",
            "Star Wars: Episode IV - A New Hope,1/5/24");

    assertThat(preview.matched()).extracting(Matched::movie).containsExactly(KILL_BILL, STAR_WARS);
    assertThat(preview.ambiguous())
        .extracting(Ambiguous::candidates)
        .containsExactly(List.of(KILL_BILL));
    assertThat(preview.skipped())
        .extracting(SkippedRow::reason)
        .containsExactly("this site has no such film");
  }
}
