package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with backslashes before their quotes are read as those with two quotes. */
class BackslashQuotesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"1\";\"the \\\"best\\\" of\";\"x\"|\"1\";\"the \"\"best\"\" of\";\"x\"",
        "\"1\";\"\\\"Surely\\\"\";\"x\"|\"1\";\"\"\"Surely\"\"\";\"x\"",
        "\"\\\"all\\\"\"|\"\"\"all\"\"\"",
        "\"C:\\\";\"the \\\"x\"|\"C:\\\";\"the \"\"x\"",
        "\"a \"\"b\"\" \\\"c\"|\"a \"\"b\"\" \"\"c\"",
        "5\\\" disc;\"x\"|5\\\" disc;\"x\"",
      })
  void quotesAreDoubledWithinFieldsAlone(String text, String doubled) {
    assertThat(BackslashQuotes.doubled(text, ';')).isEqualTo(doubled);
  }

  @Test
  void booksWithSuchTitlesHaveThem(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Book-Ratings.csv"),
        """
        "User-ID";"ISBN";"Book-Rating"
        "7";"0393000X";"8"
        "7";"0552137";"6"
        "9";"0393000X";"10"
        """);
    Files.writeString(
        folder.resolve("Books.csv"),
        """
        "ISBN";"Book-Title";"Book-Author";"Year-Of-Publication"
        "0393000X";"The \\"Good\\" Lamp; A Novel";"Ada \\"Addie\\" Lund";"1961"
        "0552137";"\\"Hush\\"";"Ben Ode";"1974"
        """);

    assertThat(DataSets.read(folder).catalogue().items())
        .extracting(item -> item.title() + " " + item.year().orElseThrow())
        .containsExactlyInAnyOrder("The \"Good\" Lamp; A Novel 1961", "\"Hush\" 1974");
  }
}
