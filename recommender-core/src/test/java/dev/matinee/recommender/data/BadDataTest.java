package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.matinee.recommender.RecommenderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadDataTest {
  private static final String HEADER = "userId,movieId,rating,timestamp\n";
  private static final ReadOptions SKIP = ReadOptions.STRICT.withSkipBadRows(true);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          1,2,NaN,4; rating must be a finite number, got "NaN"
          1,2,1e309,4; rating must be a finite number, got "1e309"
          1,2,,4; rating must be a finite number, got ""
          1,2,0x1p1,4; rating must be a finite number, got "0x1p1"
          1,2,4.0f,4; rating must be a finite number, got "4.0f"
          1,2,5.5,4; rating must be 0.5 to 5.0 in steps of 0.5, got 5.5
          1,2,3.3,4; rating must be 0.5 to 5.0 in steps of 0.5, got 3.3
          1,2,-1,4; rating must be 0.5 to 5.0 in steps of 0.5, got -1.0
          a,2,3,4; user must be a whole number of 64 bits, got "a" (names need --ids names)
          1.5,2,3,4; user must be a whole number of 64 bits, got "1.5" (names need --ids names)
          1,9223372036854775808,3,4; item must be a whole number of 64 bits, got "9223372036854775808" (names need --ids names)
          1,-9223372036854775809,3,4; item must be a whole number of 64 bits, got "-9223372036854775809" (names need --ids names)
          1,-,3,4; item must be a whole number of 64 bits, got "-" (names need --ids names)
          1,2,3,noon; timestamp must be a whole number of 64 bits, or a time like 2020-08-23 18:30:00, got "noon"
          1,2,3; expected 4 fields, got 3
          1,2,3,4,5; expected 4 fields, got 5
          """)
  void aBadRatingNamesFileLineAndReason(String row, String reason) {
    Path file = Fixtures.write(directory, "r.csv", HEADER + "1,1,3.5,4\n" + row + "\n1,3,2,4\n");

    BadRowsException thrown =
        catchThrowableOfType(BadRowsException.class, () -> DataSets.read(file));

    assertThat(thrown.rows()).containsExactly(new BadRow("r.csv", 3, reason));
    assertThat(thrown).hasMessage("r.csv line 3: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          10; expected 3 fields, got 1
          x,Title,Drama; id must be a whole number of 64 bits, got "x" (names need --ids names)
          11,(1999),Drama; the title is empty
          10,Again,Drama; item 10 was listed before
          """)
  void aBadMovieNamesFileLineAndReason(String row, String reason) {
    Fixtures.write(directory, "ratings.csv", HEADER + "1,10,3.5,4\n");
    Fixtures.write(directory, "movies.csv", "movieId,title,genres\n10,Ten,Drama\n" + row + "\n");

    BadRowsException thrown =
        catchThrowableOfType(BadRowsException.class, () -> DataSets.read(directory));

    assertThat(thrown.rows()).containsExactly(new BadRow("movies.csv", 3, reason));
  }

  @Test
  void badRowsAreSkippedAndCountedOnRequest() {
    Path file = Fixtures.write(directory, "r.csv", HEADER + "1,1,3.5,4\n1,2,NaN,4\n1,3\n1,4,2,4\n");

    DataSet data = DataSets.read(file, SKIP);

    assertThat(data.skippedRows()).isEqualTo(2);
    assertThat(Fixtures.lines(data.ratings())).containsExactly("1 1 3.5 4", "1 4 2.0 4");
  }

  @Test
  void readingEndsWithTheTenthBadRow() {
    Path file = Fixtures.write(directory, "r.csv", HEADER + "1,1,x,1\n".repeat(50));

    BadRowsException thrown =
        catchThrowableOfType(BadRowsException.class, () -> DataSets.read(file));

    assertThat(thrown.rows())
        .extracting(BadRow::line)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
  }

  @Test
  void aQuoteWithoutEndIsRefusedEvenWhereBadRowsAreSkipped() {
    Path file = Fixtures.write(directory, "r.csv", HEADER + "1,1,3.5,4\n1,\"2,3,4\n1,3,2,4\n");

    BadRowsException thrown =
        catchThrowableOfType(BadRowsException.class, () -> DataSets.read(file, SKIP));

    assertThat(thrown).hasMessageContaining("r.csv line 3: ").hasMessageContaining("quot");
  }

  @Test
  void aTitleWhoseQuoteNeverClosesIsRefusedWithItsLine() {
    Fixtures.write(directory, "ratings.csv", HEADER + "1,10,3.5,4\n");
    Fixtures.write(directory, "movies.csv", "movieId,title,genres\n10,Ten,War\n11,\"Eleven,War\n");

    assertThatThrownBy(() -> DataSets.read(directory, SKIP))
        .isInstanceOf(BadRowsException.class)
        .hasMessageStartingWith("movies.csv line 3: bad quoting");
  }

  @Test
  void aScaleThatNoStepFitsIsRefused() {
    Path file = Fixtures.write(directory, "r.csv", "1,1,0.12345\n1,2,0.777777\n");

    assertThatThrownBy(() -> DataSets.read(file))
        .isInstanceOf(RecommenderException.class)
        .hasMessageStartingWith("r.csv: ratings from 0.12345 to 0.777777 are not on a scale");
  }

  @Test
  void textBehindAClosingQuoteIsRefused() {
    Path file = Fixtures.write(directory, "r.csv", HEADER + "1,\"2\"x,3,4\n");

    assertThatThrownBy(() -> DataSets.read(file))
        .isInstanceOf(BadRowsException.class)
        .hasMessageContaining("r.csv line 2: ");
  }

  @Test
  void netflixRatingsBelowABadMovieAreNotGivenToTheOneBefore() {
    Path file =
        Fixtures.write(
            directory,
            "combined_data_1.txt",
            "1:\n5,3,2005-09-06\nx2:\n6,3,2005-09-06\n7,3,2005-13-06\n");

    BadRowsException thrown =
        catchThrowableOfType(BadRowsException.class, () -> DataSets.read(file));

    assertThat(thrown.rows())
        .containsExactly(
            new BadRow(
                "combined_data_1.txt",
                3,
                "item must be a whole number of 64 bits, got \"x2\" (names need --ids names)"),
            new BadRow("combined_data_1.txt", 4, "the rating stands below no movie"),
            new BadRow(
                "combined_data_1.txt", 5, "date must be like 2005-09-06, got \"2005-13-06\""));
  }

  @Test
  void halfStarsAreOffTheScaleOfMovieLens100k() {
    Path file = Fixtures.write(directory, "u1.test", "1\t1\t3\t4\n1\t2\t3.5\t4\n");

    assertThatThrownBy(() -> DataSets.read(file))
        .hasMessage("u1.test line 2: rating must be 1.0 to 5.0 in steps of 1.0, got 3.5");
  }

  @Test
  void aHeaderMustNameTheColumns() {
    Path file = Fixtures.write(directory, "r.csv", "a,b,c\n1,2,3\n");

    assertThatThrownBy(() -> DataSets.read(file))
        .isInstanceOf(BadRowsException.class)
        .hasMessageStartingWith(
            "r.csv line 1: neither user, item, rating[, timestamp] nor a header that names each of"
                + " these once; ");
  }

  @Test
  void anEmptyFileIsRefused() {
    Path empty = Fixtures.write(directory, "r.csv", "");
    Path headerOnly = Fixtures.write(directory, "h.csv", HEADER);
    Path blank = Fixtures.write(directory, "b.csv", "\r\n \n");

    assertThatThrownBy(() -> DataSets.read(empty)).hasMessage("r.csv is empty");
    assertThatThrownBy(() -> DataSets.read(blank)).hasMessage("b.csv is empty");
    assertThatThrownBy(() -> DataSets.read(headerOnly))
        .hasMessage("h.csv has no ratings (0 bad rows were skipped)");
  }

  @Test
  void aFileWithoutAnySeparatorIsRefused() {
    Path file = Fixtures.write(directory, "notes.txt", "Hello there\n");

    assertThatThrownBy(() -> DataSets.read(file))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("notes.txt")
        .hasMessageContaining("Hello there");
  }

  @Test
  void utf16IsNamed() {
    Path file =
        Fixtures.write(directory, "r.csv", "\uFEFF1,2,3".getBytes(StandardCharsets.UTF_16LE));

    assertThatThrownBy(() -> DataSets.read(file))
        .hasMessage("r.csv is UTF-16 text; save it as UTF-8");
  }

  @Test
  void aCutPackedFileIsRefusedEvenWhereBadRowsAreSkipped() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int user = 1; user <= 5_000; user++) {
      text.append(user)
          .append(',')
          .append(user * 7919 % 1000)
          .append(",3.5,")
          .append(user)
          .append('\n');
    }
    byte[] whole = Files.readAllBytes(Fixtures.writePacked(directory, "w.csv.gz", text.toString()));
    for (int length : new int[] {whole.length - 1, whole.length - 9, whole.length / 2, 12}) {
      Path cut = Fixtures.write(directory, "r.csv.gz", Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> DataSets.read(cut, SKIP))
          .as("cut to %d bytes", length)
          .isInstanceOf(RecommenderException.class)
          .hasMessageContaining("r.csv.gz")
          .hasMessageContaining("cut off or damaged");
    }
  }

  @Test
  void aDirectoryWithoutADataSetSaysWhatIsUnderstoodAndWhatWasFound() {
    Fixtures.write(directory, "readme.md", "x");

    assertThatThrownBy(() -> DataSets.read(directory))
        .hasMessageContaining("ratings.csv and movies.csv; ratings.dat and movies.dat")
        .hasMessageEndingWith("Found: readme.md");
  }

  @Test
  void ratingsOfMoviesNeedTheirTitles() {
    Fixtures.write(directory, "ratings.csv", HEADER + "1,1,3.5,4\n");

    assertThatThrownBy(() -> DataSets.read(directory)).hasMessageEndingWith("Found: ratings.csv");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> DataSets.read(directory.resolve("none")))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("none");
  }
}
