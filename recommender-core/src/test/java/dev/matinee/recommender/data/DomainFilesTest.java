package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.RatingScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ratings as other programs and other domains write them. */
class DomainFilesTest {
  @TempDir private Path folder;

  private DataSet read(String text) {
    return read(text, FileHints.NONE);
  }

  private DataSet read(String text, FileHints hints) {
    Path file = Fixtures.write(folder, "r.csv", text);
    return DataSets.read(file, ReadOptions.STRICT.withHints(hints));
  }

  @Test
  void wholeNumbersWithADecimalZeroAreIds() {
    DataSet data =
        read(
            """
                user,item,rating,timestamp
                1.0,2.0,4.0,964982703.0
                1.0,3.0,5.0,964982703.9
                2.00,2,4.0,964982703
                """);

    assertThat(data.names().isEmpty()).isTrue();
    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("1 2 4.0 964982703", "1 3 5.0 964982703", "2 2 4.0 964982703");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2020-08-23 18:30:00; 1598207400
          2020-08-23T18:30:00; 1598207400
          2020-08-23T18:30:00Z; 1598207400
          2020-08-23T20:30:00+02:00; 1598207400
          2020-08-23 14:00:00.250-0430; 1598207400
          2020-08-23 20:30:00 +02; 1598207400
          2020-08-23 18:30:00 UTC; 1598207400
          2020-08-23 18:30; 1598207400
          2020/08/23 18:30:00,5; 1598207400
          2020-08-23; 1598140800
          1969-12-31 23:59:59; -1
          1598207400.75; 1598207400
          """)
  void timesAsTextAreRead(String time, long seconds) {
    DataSet data = read("user,item,rating,timestamp\n1,1,4,\"" + time + "\"\n1,2,5,0\n");

    assertThat(data.ratings().timestamp(0)).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-13-01",
        "2020-02-30",
        "2020-08-23 24:00:00",
        "2020-08-23 18:60",
        "2020-08-23 18",
        "2020-08/23",
        "2020-08-23 18:30:00+25:00",
        "2020-08-23 18:30:00 CEST",
        "0000-01-01",
        "23.08.2020",
        "1e400",
        "9223372036854775808.5"
      })
  void timesThatAreNoneAreBadRows(String time) {
    assertThatThrownBy(() -> read("user,item,rating,timestamp\n1,1,4," + time + "\n1,2,5,0\n"))
        .isInstanceOf(BadRowsException.class)
        .hasMessageContaining(
            "r.csv line 2: timestamp must be a whole number of 64 bits, or a time");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "::", "|"})
  void fieldsStandBetweenAnyUsualSeparator(String separator) {
    String text = "user,item,rating,timestamp\n1,7,4,100\n2,7,5,200\n".replace(",", separator);

    assertThat(Fixtures.lines(read(text).ratings())).containsExactly("1 7 4.0 100", "2 7 5.0 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_id,book_id,rating",
        "User-ID;ISBN;Book-Rating",
        "userID,artistID,score",
        "reviewerID,asin,overall",
        "customer_id,sku,stars",
        "username,anime_id,rating",
        "userId,trackId,rating",
        "user_id:token,item_id:token,rating:float",
        "User ID,Product ID,Rating"
      })
  void headersOfManyDomainsAreKnown(String header) {
    String rows = "5,7,4\n6,7,3\n".replace(",", header.contains(";") ? ";" : ",");

    assertThat(Fixtures.named(read(header + "\n" + rows))).containsExactly("5 7 4.0", "6 7 3.0");
  }

  @Test
  void anUnknownHeaderIsAnsweredByTheKnownNamesAndTheOption() {
    assertThatThrownBy(() -> read("wer,was,wie\n1,2,3\n2,2,4\n"))
        .hasMessageStartingWith(
            "r.csv line 1: neither user, item, rating[, timestamp] nor a header that names each of"
                + " these once")
        .hasMessageContaining("--columns user=...,item=...,rating=...,timestamp=...")
        .hasMessageContaining("user: user, userid, uid, username")
        .hasMessageContaining("isbn, artist")
        .hasMessageContaining("rating: rating, score, stars, overall")
        .hasMessageContaining("count: count, weight, plays");
    FileHints told =
        FileHints.NONE.withColumns(
            Map.of(RatingColumn.USER, "wer", RatingColumn.ITEM, "Was", RatingColumn.RATING, "wie"));
    assertThat(Fixtures.named(read("wer,was,wie\n1,2,3\n2,2,4\n", told)))
        .containsExactly("1 2 3.0", "2 2 4.0");
  }

  @Test
  void aColumnThatTheHeaderDoesNotHaveIsNamed() {
    FileHints told = FileHints.NONE.withColumns(Map.of(RatingColumn.USER, "who"));

    assertThatThrownBy(() -> read("user,item,rating\n1,2,3\n", told))
        .hasMessage(
            "r.csv line 1: --columns user=who: its header has no such column, but user, item,"
                + " rating");
  }

  @Test
  void aToldColumnChoosesBetweenTwo() {
    String text = "user,movie,item,rating\n1,2,3,4\n1,5,6,3\n";

    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("two columns for the item: movie and item")
        .hasMessageContaining("--columns item=...");
    assertThat(
            Fixtures.named(
                read(text, FileHints.NONE.withColumns(Map.of(RatingColumn.ITEM, "item")))))
        .containsExactly("1 3 4.0", "1 6 3.0");
  }

  @Test
  void theScaleMayBeTold() {
    FileHints ten = FileHints.NONE.withScale(new RatingScale(1, 10, 1));

    assertThat(read("userId,movieId,rating\n1,2,8\n1,3,9\n", ten).ratings().scale())
        .isEqualTo(new RatingScale(1, 10, 1));
    assertThatThrownBy(() -> read("userId,movieId,rating\n1,2,8\n1,3,11\n", ten))
        .hasMessage("r.csv line 3: rating must be 1.0 to 10.0 in steps of 1.0, got 11.0");
  }

  @Test
  void marksOfWhatWasNotRatedAreNoRatings() {
    FileHints marks = FileHints.NONE.withMissing(Set.of(-1.0, 0.0));

    assertThat(
            Fixtures.named(
                read("user_id,anime_id,rating\n1,20,-1\n1,24,8\n2,24,0\n2,20,9\n", marks)))
        .containsExactly("1 24 8.0", "2 20 9.0");
  }

  @Test
  void countsAreRefusedByTheNameOfTheOption() {
    assertThatThrownBy(() -> read("userID\tartistID\tweight\n2\t51\t13883\n2\t52\t11690\n"))
        .hasMessage(
            "r.csv line 1: its column weight counts events and has no ratings; read it with"
                + " --implicit");
    assertThatThrownBy(() -> read("visitorid,itemid\n1,2\n"))
        .hasMessageContaining(
            "where each row is an event without a rating, read it with --implicit");
  }

  @Test
  void countsBecomeConfidences() {
    FileHints implicit = FileHints.NONE.withImplicit(true);
    DataSet data =
        read(
            "userID\tartistID\tweight\n2\t51\t1\n2\t52\t10\n3\t51\t60\n3\t51\t40\n4\t51\t0\n",
            implicit);

    assertThat(Fixtures.named(data)).containsExactly("2 51 1.7", "2 52 3.4", "3 51 5.6");
    RatingScale scale = data.ratings().scale();
    assertThat(scale.implicit()).isTrue();
    assertThat(scale.isLiked(1.7)).isTrue();
    assertThat(scale.max()).isEqualTo(5.6);
  }

  @Test
  void eventsWithoutCountsAreCounted() {
    FileHints implicit = FileHints.NONE.withImplicit(true);
    String text = "timestamp,visitorid,itemid\n9,ann,sku-1\n5,ann,sku-1\n7,bob,sku-1\n";

    DataSet data = read(text, implicit);

    assertThat(Fixtures.named(data)).containsExactly("ann sku-1 2.1", "bob sku-1 1.7");
    assertThat(IntStream.range(0, 2).mapToObj(data.ratings()::timestamp))
        .containsExactlyInAnyOrder(9L, 7L);
    assertThatThrownBy(() -> read("user,item,plays\n1,2,3\n1,3,-2\n", implicit))
        .hasMessage("r.csv line 3: count must be 0 or more, got -2.0");
  }

  @Test
  void theGuideToDataHasAllNamesOfColumns() throws IOException {
    String guide = Files.readString(Path.of("../docs/data.md"));

    for (RatingColumn column : RatingColumn.values()) {
      String names = String.join(", ", column.names());
      String row =
          guide
              .lines()
              .filter(line -> line.startsWith("| " + column.label() + " | "))
              .findFirst()
              .orElseThrow();
      assertThat(row.replace(" | ", ", ")).contains(", " + names);
    }
  }
}
