package dev.matinee.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.imports.format.SkippedRow;
import dev.matinee.web.imports.format.UploadedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a preview or a sentence to show. */
class HostileFileTest {
  private static final String LETTERBOXD = "Date,Name,Year,Letterboxd URI,Rating\n";

  @Test
  void anotherKindOfFileIsToldWhatIsUnderstood() {
    assertRefused(
        "artist,song\nSomebody,Something\n",
        "The file is none of these: Letterboxd's ratings.csv, watched.csv, diary.csv or"
            + " watchlist.csv; IMDb's ratings.csv or watchlist; Netflix' NetflixViewingHistory.csv; MovieLens' ratings.csv of one user"
            + " or movielens-ratings.csv; Trakt's JSON; TMDB's ratings; or an export of this site."
            + " It begins with: artist,song");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("", "The file is empty.");
    assertRefused("\n \r\n\t", "The file is empty.");
    assertRefused("\uFEFF", "The file is empty.");
  }

  @Test
  void sizesAreLimited() {
    assertRefused("x".repeat(UploadedText.MAX_BYTES + 60_000), "at most 2 MB are read");
    assertRefused(LETTERBOXD + "x,y\n".repeat(100_001), "more than 100000 rows");
    assertRefused(LETTERBOXD + ",".repeat(100) + "\n", "Line 2 has 101 columns; at most 100");
    assertRefused(LETTERBOXD + ",".repeat(1_000_000) + "\n", "cannot be read behind line 1");
    assertThat(ImportedMovies.preview(LETTERBOXD + "2024-01-01,Heat,1995,u,4\n".repeat(10_001)))
        .extracting(preview -> preview.matched().size(), preview -> preview.skipped().size())
        .containsExactly(1, 10_000);
  }

  @Test
  void aFieldThatIsReadMayNotBeLong() {
    assertThat(
            ImportedMovies.preview(LETTERBOXD + "2024-01-01," + "x".repeat(2001) + ",1995,u,4\n")
                .skipped())
        .extracting(SkippedRow::reason)
        .containsExactly("the name has 2001 characters; at most 2000 are read");
  }

  @Test
  void anArchiveThatIsNoZipIsToBeUnpackedFirst() {
    assertRefused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "unpack the archive first");
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertRefused(LETTERBOXD + "2024-01-01,He\0at,1995,u,4\n", "not a text");
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a}, "not a text");
    assertRefused(LETTERBOXD.getBytes(StandardCharsets.UTF_16), "save it as UTF-8");
    assertRefused("  <!DOCTYPE html><html><body>Sign in</body></html>", "a web page");
    assertRefused("<html lang=en>", "a web page");
  }

  @Test
  void badQuotingIsRefusedWithItsPlace() {
    assertRefused(
        LETTERBOXD + "2024-01-01,Heat,1995,u,4\n2024-01-01,\"Heat,1995,u,4\n",
        "The file cannot be read behind line 2: a quote is not closed");
  }

  @Test
  void aHeaderThatNamesAColumnTwiceIsRefused() {
    assertRefused("Title,Date,title\nHeat,1/1/24,x\n", "names the column \"title\" twice");
  }

  @Test
  void ratingsOfSeveralPeopleAreRefused() {
    assertRefused(
        "userId,movieId,rating,timestamp\n1,1,4.0,1\n2,1,4.0,1\n", "the ratings of 2 users");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "[1]", "{\"format\":\"other\"}"})
  void otherJsonIsRefused(String text) {
    assertRefused(text, "The file is JSON, but neither an export of this site nor one of Trakt.");
  }

  @Test
  void brokenJsonIsRefusedWithItsLine() {
    assertRefused("{\n\"format\":", "broken in line 2");
    for (String text :
        List.of(
            "{\"a\":".repeat(5000),
            "{\"format\":\"" + "x".repeat(3000) + "\"}",
            "{\"format\":1e999999999999999999999999999999999999}")) {
      assertRefused(text, "broken in line 1");
    }
  }

  @Test
  void entriesOfOurJsonAreSkippedOneByOne() {
    ImportPreview preview =
        ImportedMovies.preview(
            """
            {"format":"matinee-history","genres":["Drama","<b>",7],
             "ratings":[{"movieId":1,"title":"Heat","year":1995,"rating":4.5,"ratedAt":"2024-01-01T00:00:00Z"},
                        {"movieId":2,"title":"Amelie","rating":"NaN"}, 7, null, [], {"movieId":"1","title":3},
                        {"movieId":1e400,"title":"Heat","rating":1}],
             "watched":"none","hidden":{"a":{"movieId":4,"title":"Solaris","year":1972}}}
            """);

    assertThat(preview.matched()).extracting(row -> row.movie().id()).containsExactly(1L, 4L);
    assertThat(preview.skipped()).hasSize(6);
    assertThat(preview.genres()).containsExactly("Drama");
  }

  @Test
  void rowsOfFormulasAndTagsStayTexts() {
    ImportPreview preview =
        ImportedMovies.preview(
            LETTERBOXD
                + "2024-01-01,\"=HYPERLINK(\"\"x\"\")\",1995,u,4\n"
                + "2024-01-01,<script>x</script>,1995,u,4\n"
                + "2024-01-01,'''; DROP TABLE,1995,u,4\n");

    assertThat(preview.skipped())
        .extracting(SkippedRow::text)
        .containsExactly(
            "=HYPERLINK(\"x\") (1995)", "<script>x</script> (1995)", "'''; DROP TABLE (1995)");
  }

  @Test
  void aTitleLongerThanAnyIsSkipped() {
    String brackets = "()".repeat(1000);

    assertThat(ImportedMovies.preview("movie_id,imdb_id,rating,title\n1,1,4.5," + brackets + "\n"))
        .extracting(preview -> preview.skipped().get(0).reason())
        .isEqualTo("the title is longer than 300 characters");
  }

  @Test
  void noBytesMakeItFailOtherwise() {
    byte[][] samples = {
      ImportedMovies.bytes("letterboxd-ratings.csv"),
      ImportedMovies.bytes("imdb-ratings.csv"),
      ImportedMovies.bytes("netflix.csv"),
      ImportedMovies.bytes("movielens-site.csv")
    };
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      byte[] content = samples[round % samples.length].clone();
      for (int change = random.nextInt(8); change >= 0; change--) {
        byte damage =
            (byte)
                (random.nextInt(4) == 0
                    ? random.nextInt(256)
                    : ",\"\n-9'=".charAt(random.nextInt(7)));
        content[random.nextInt(content.length)] = damage;
      }
      try {
        assertThat(ImportedMovies.preview("", content)).as("round " + round).isNotNull();
      } catch (ImportRefusedException e) {
        assertThat(e).as("round " + round).message().startsWith("The ");
      }
    }
  }

  private static void assertRefused(String text, String sentence) {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), sentence);
  }

  private static void assertRefused(byte[] content, String sentence) {
    assertThatExceptionOfType(ImportRefusedException.class)
        .isThrownBy(() -> ImportedMovies.preview("", content))
        .withMessageContaining(sentence);
  }
}
