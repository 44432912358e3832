package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.RecommenderException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ratings as other programs and other domains write them. */
class DomainFilesTest {
  @TempDir Path folder;

  private DataSet read(String text) {
    return read(text, FileHints.NONE);
  }

  private DataSet read(String text, FileHints hints) {
    Path file = Fixtures.write(folder, "r.csv", text);
    return DataSets.read(file, ReadOptions.STRICT.withHints(hints));
  }

  /** Every rating as {@code user item rating}, by name where there are names. */
  private static List<String> named(DataSet data) {
    Ratings ratings = data.ratings();
    return IntStream.range(0, ratings.size())
        .mapToObj(
            at ->
                "%s %s %s"
                    .formatted(
                        name(data.names().users(), ratings.user(at)),
                        name(data.names().items(), ratings.item(at)),
                        rounded(ratings.rating(at))))
        .sorted()
        .toList();
  }

  /** Steps of a tenth are no exact numbers. */
  private static double rounded(double rating) {
    return Math.round(rating * 1000) / 1000.0;
  }

  private static String name(IdNames names, long number) {
    return names.name(number).orElseGet(() -> Long.toString(number));
  }

  @Test
  void namesAsIdsAreRead() {
    DataSet data =
        read("user_id,item_id,rating\nAnn,Item1,1\nAnn,Item2,3\nBrian,Item2,5\nBrian,Item3,4\n");

    assertThat(named(data))
        .containsExactly("Ann Item1 1.0", "Ann Item2 3.0", "Brian Item2 5.0", "Brian Item3 4.0");
    long second = data.names().items().number("Item2").orElseThrow();
    assertThat(data.catalogue().get(second).title()).isEqualTo("Item2");
    assertThat(second).isEqualTo(IdNames.numberOf("Item2")).isBetween(1L, 1L << 53);
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

    assertThat(named(read(header + "\n" + rows))).containsExactly("5 7 4.0", "6 7 3.0");
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
    assertThat(named(read("wer,was,wie\n1,2,3\n2,2,4\n", told)))
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
    assertThat(named(read(text, FileHints.NONE.withColumns(Map.of(RatingColumn.ITEM, "item")))))
        .containsExactly("1 3 4.0", "1 6 3.0");
  }

  @Test
  void anIsbnKeepsItsZerosAndItsX() {
    DataSet data =
        read(
            """
                "User-ID";"ISBN";"Book-Rating"
                "276725";"034545104X";"0"
                "276726";"0155061224";"5"
                """);

    assertThat(named(data)).containsExactly("276725 034545104X 0.0", "276726 0155061224 5.0");
    assertThat(data.names().users().size()).isZero();
  }

  @Test
  void numbersWithZerosInFrontAreNames() {
    assertThat(named(read("0012,A1,5\n0013,A1,4\n"))).containsExactly("0012 A1 5.0", "0013 A1 4.0");
  }

  @Test
  void namesNeedNoHeader() {
    assertThat(
            named(
                read("A1YJEY40YUW4SE,7806397051,1.0,1391040000\nA60XNB876KYML,7806397051,3.0,1\n")))
        .containsExactly("A1YJEY40YUW4SE 7806397051 1.0", "A60XNB876KYML 7806397051 3.0");
  }

  @Test
  void aFewNamesAmongNumbersAreBadRowsThatNameTheOption() {
    String text = "user,item,rating\n1,2,3\n2,2,4\nanna,2,5\n";

    assertThatThrownBy(() -> read(text))
        .hasMessage(
            "r.csv line 4: user must be a whole number of 64 bits, got \"anna\" (names need --ids"
                + " names)");
    assertThat(named(read(text, FileHints.NONE.withIds(IdKind.NAMES))))
        .containsExactly("1 2 3.0", "2 2 4.0", "anna 2 5.0");
  }

  @Test
  void aNameIsOneHoweverItIsEncodedOrSpaced() {
    String text = "user,item,rating\nJosé,a,3\n José ,b,4\nJose\u0301,c,5\nJosé,a,2\n";

    assertThat(read(text).names().users().all()).containsExactly("José");
    byte[] old = "user,item,rating\nJosé,a,3\nBob,b,4\n".getBytes(Charset.forName("windows-1252"));
    assertThat(DataSets.read(Fixtures.write(folder, "old.csv", old)).names().users().all())
        .containsExactlyInAnyOrder("José", "Bob");
  }

  @Test
  void aBlankOrEndlessNameIsABadRow() {
    String text = "user,item,rating\nann,a,3\nbob, ,4\ncem," + "x".repeat(201) + ",5\n";

    assertThatThrownBy(() -> read(text))
        .hasMessage(
            "r.csv line 3: item is empty\nr.csv line 4: item must have at most 200 characters, got"
                + " 201");
  }

  @Test
  void numbersOfNamesDoNotDependOnTheOrderOfRows() {
    DataSet one = read("user,item,rating\nann,a,3\nbob,b,4\n");
    DataSet other = read("user,item,rating\nzoe,z,1\nbob,b,4\nann,a,3\n");

    assertThat(one.names().users().number("ann"))
        .isEqualTo(other.names().users().number("ann"))
        .hasValue(IdNames.numberOf("ann"));
    assertThat(one.names().users().number("zoe")).isEmpty();
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

    assertThat(named(read("user_id,anime_id,rating\n1,20,-1\n1,24,8\n2,24,0\n2,20,9\n", marks)))
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

    assertThat(named(data)).containsExactly("2 51 1.7", "2 52 3.4", "3 51 5.6");
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

    assertThat(named(data)).containsExactly("ann sku-1 2.1", "bob sku-1 1.7");
    assertThat(IntStream.range(0, 2).mapToObj(data.ratings()::timestamp))
        .containsExactlyInAnyOrder(9L, 7L);
    assertThatThrownBy(() -> read("user,item,plays\n1,2,3\n1,3,-2\n", implicit))
        .hasMessage("r.csv line 3: count must be 0 or more, got -2.0");
  }

  @Test
  void kagglesMovieLensIsRead() {
    Fixtures.write(
        folder,
        "rating.csv",
        """
            "userId","movieId","rating","timestamp"
            1,2,3.5,"2005-04-02 23:53:47"
            1,29,4,"2005-04-02 23:31:16"
            """);
    Fixtures.write(
        folder,
        "movie.csv",
        """
            "movieId","title","genres"
            2,"Jumanji (1995)","Adventure|Children"
            29,"City of Lost Children, The (Cité des enfants perdus, La) (1995)","Fantasy"
            """);
    Fixtures.write(folder, "link.csv", "\"movieId\",\"imdbId\",\"tmdbId\"\n2,0113497,8844\n");

    DataSet data = DataSets.read(folder);

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("1 2 3.5 1112486027", "1 29 4.0 1112484676");
    assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
    assertThat(data.catalogue().get(29).title()).isEqualTo("The City of Lost Children");
    assertThat(data.references().links().imdbId(2)).hasValue(113497);
  }

  @Test
  void recBolesFilesAreRead() {
    Fixtures.write(
        folder,
        "ml.inter",
        """
            user_id:token\titem_id:token\trating:float\ttimestamp:float
            196\t242\t3\t881250949
            186\t302\t1\t891717742
            """);
    Fixtures.write(
        folder,
        "ml.item",
        """
            item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq
            242\tKolya\t1996\tComedy Drama
            302\tL.A. Confidential\tunknown\tCrime
            """);

    DataSet data = DataSets.read(folder);

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("186 302 1.0 891717742", "196 242 3.0 881250949");
    assertThat(data.catalogue().items())
        .containsExactly(
            new Item(242, "Kolya", OptionalInt.of(1996), List.of("Comedy", "Drama")),
            new Item(302, "L.A. Confidential", OptionalInt.empty(), List.of("Crime")));
  }

  @Test
  void lastFmsPlaysAreReadWithTheNamesOfTheArtists() {
    Fixtures.write(
        folder,
        "user_artists.dat",
        "userID\tartistID\tweight\n2\t51\t13883\n2\t52\t11690\n4\t51\t228\n");
    Fixtures.write(
        folder,
        "artists.dat",
        "id\tname\turl\tpictureURL\n51\tDuran Duran\thttp://a\thttp://b\n52\tThe \"Who\"\tu\tp\n");

    assertThatThrownBy(() -> DataSets.read(folder))
        .hasMessageContaining("its column weight counts events and has no ratings");
    DataSet data =
        DataSets.read(folder, ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true)));

    assertThat(named(data)).containsExactly("2 51 10.5", "2 52 10.4", "4 51 6.4");
    assertThat(data.catalogue().get(51).title()).isEqualTo("Duran Duran");
    assertThat(data.catalogue().get(52).title()).isEqualTo("The \"Who\"");
  }

  @Test
  void aTableOfItemsGivesTitlesToAnyData() {
    Fixtures.write(
        folder, "orders.csv", "customer,sku,quantity\nann,A-1,2\nbob,A-1,1\nbob,B-2,9\n");
    Fixtures.write(
        folder, "products.csv", "sku,name,category,price\nA-1,Blue mug,Kitchen|Gifts,9\n");

    DataSet data =
        DataSets.read(folder, ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true)));

    assertThat(named(data)).containsExactly("ann A-1 2.1", "bob A-1 1.7", "bob B-2 3.3");
    Item mug = data.catalogue().get(IdNames.numberOf("A-1"));
    assertThat(mug.title()).isEqualTo("Blue mug");
    assertThat(mug.genres()).containsExactly("Kitchen", "Gifts");
    assertThat(data.catalogue().get(IdNames.numberOf("B-2")).title()).isEqualTo("B-2");
  }

  @Test
  void otherFilesInTheFolderDoNotMatter() {
    Fixtures.write(folder, "ratings of songs.csv", "user,song,stars\n1,7,4\n2,7,5\n");
    Fixtures.write(folder, "notes.csv", "nothing separates this\n");
    Fixtures.write(folder, "empty.csv", "");
    Fixtures.write(folder, "users.csv", "id,name\n1,Ann\n7,Ben\n");

    DataSet without = DataSets.read(folder);
    Fixtures.write(folder, "songs.csv", "id,name\n7,Blue\n");
    DataSet with = DataSets.read(folder);

    assertThat(Fixtures.lines(without.ratings())).containsExactly("1 7 4.0 0", "2 7 5.0 0");
    assertThat(without.catalogue().size()).isZero();
    assertThat(with.catalogue().get(7).title()).isEqualTo("Blue");
  }

  @Test
  void twoNamesOfOneNumberAreRefused() {
    IdNames.Collector oneNumberForAll = new IdNames.Collector(name -> 7);
    oneNumberForAll.number("a");
    oneNumberForAll.number(" a");

    assertThatThrownBy(() -> oneNumberForAll.number("b"))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("the names \"a\" and \"b\" would have one number; change one of them");
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
