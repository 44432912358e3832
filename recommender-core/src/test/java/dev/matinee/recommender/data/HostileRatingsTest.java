package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.UserProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of ratings that are not as one wishes: each is refused with its name, the line and the
 * reason, or makes exactly the model that it says, which a plain reading of the same bytes shows.
 */
class HostileRatingsTest {
  private static final ReadOptions SKIP = ReadOptions.STRICT.withSkipBadRows(true);
  private static final String HEADER = "userId,movieId,rating,timestamp\n";
  private static final String BEFORE = "1,10,3.5,100\n";
  private static final String AFTER = "2,10,4.0,200\n";
  private static final List<String> GOOD = List.of("1 10 3.5", "2 10 4.0");
  private static final int LONGER_THAN_ANY_BUFFER = 17_000_000;

  @TempDir private Path folder;

  /**
   * A file; its characters are its bytes.
   *
   * @param reason why it is refused; empty where it is read
   * @param ratings what it says: user, item and rating
   */
  record Example(String name, String content, String reason, List<String> ratings) {
    @Override
    public String toString() {
      return name;
    }

    byte[] bytes() {
      return content.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static Example refused(String name, String content, String reason) {
    return new Example(name, content, reason, List.of());
  }

  private static Example read(String name, String content, String... ratings) {
    return new Example(name, content, "", List.of(ratings));
  }

  /** A file that is good but for one row. */
  private static Example badRow(String name, String row, String reason) {
    return refused(name, HEADER + BEFORE + row + "\n" + AFTER, "r.csv line 3: " + reason);
  }

  static Stream<Example> badRows() {
    return Stream.of(
        badRow("NaN", "1,20,NaN,4", "rating must be a finite number, got \"NaN\""),
        badRow("infinity", "1,20,-Infinity,4", "rating must be a finite number, got \"-Infinity\""),
        badRow("1e309", "1,20,1e309,4", "rating must be a finite number, got \"1e309\""),
        badRow("decimal comma", "1,20,3,5,4", "expected 4 fields, got 5"),
        badRow("off the steps", "1,20,3.7,4", "rating must be 0.5 to 5.0 in steps of 0.5, got 3.7"),
        badRow(
            "above the scale", "1,20,50,4", "rating must be 0.5 to 5.0 in steps of 0.5, got 50.0"),
        badRow(
            "below the scale", "1,20,-4,4", "rating must be 0.5 to 5.0 in steps of 0.5, got -4.0"),
        badRow("zero", "1,20,0,4", "rating must be 0.5 to 5.0 in steps of 0.5, got 0.0"),
        badRow(
            "user beyond 64 bits",
            "18446744073709551617,20,3,4",
            "user must be a whole number of 64 bits, got \"18446744073709551617\""),
        badRow(
            "film beyond 64 bits",
            "1,-9223372036854775809,3,4",
            "item must be a whole number of 64 bits, got \"-9223372036854775809\""),
        badRow(
            "time beyond 64 bits",
            "1,20,3,9223372036854775808",
            "timestamp must be a whole number of 64 bits, or a time like 2020-08-23 18:30:00, got"
                + " \"9223372036854775808\""),
        badRow(
            "id with a fraction",
            "1.5,20,3,4",
            "user must be a whole number of 64 bits, got \"1.5\""),
        badRow(
            "id in hexadecimal",
            "0x1,20,3,4",
            "user must be a whole number of 64 bits, got \"0x1\""),
        badRow("sign alone", "1,-,3,4", "item must be a whole number of 64 bits, got \"-\""),
        badRow(
            "space about a number",
            "1, 20,3,4",
            "item must be a whole number of 64 bits, got \" 20\""),
        badRow(
            "NUL in a number",
            "1,2\u00000,3,4",
            "item must be a whole number of 64 bits, got \"2 0\""),
        badRow(
            "byte order mark within",
            "\u00ef\u00bb\u00bf1,20,3,4",
            "user must be a whole number of 64 bits, got \"\u00ef\u00bb\u00bf1\""),
        badRow(
            "digits of another script",
            "1,\u00d9\u00a2,3,4",
            "item must be a whole number of 64 bits, got \"\u00d9\u00a2\""),
        badRow(
            "second header",
            HEADER.strip(),
            "user must be a whole number of 64 bits, got \"userId\""),
        badRow(
            "header of another order",
            "movieId,userId,rating,timestamp",
            "user must be a whole number"),
        badRow("field missing", "1,20,3", "expected 4 fields, got 3"),
        badRow("cut row", "1,20", "expected 4 fields, got 2"),
        badRow("spaces", "   ", "user must be a whole number of 64 bits, got \"   \""));
  }

  static Stream<Example> badFiles() {
    String tabs = "1\t10\t3\t4\n";
    String packed = packed(HEADER + BEFORE + AFTER);
    return Stream.of(
        refused("empty", "", "r.csv is empty"),
        refused("blank lines alone", "\r\n\n\r\n", "r.csv is empty"),
        refused("mark alone", "\u00ef\u00bb\u00bf", "r.csv is empty"),
        refused("header alone", HEADER, "r.csv has no ratings"),
        refused("NULs alone", "\0".repeat(4096), "neither commas, semicolons, tabs, bars nor '::'"),
        refused(
            "quote that never ends",
            HEADER + BEFORE + "1,\"20,3,4\n" + AFTER,
            "r.csv line 3: bad quoting"),
        refused(
            "text behind a quote",
            HEADER + BEFORE + "1,\"20\"x,3,4\n" + AFTER,
            "r.csv line 3: bad quoting"),
        refused(
            "no header where one is needed",
            "a,b,c,d\n1,10,3,4\n",
            "r.csv line 1: neither user, item"),
        refused(
            "header without the user",
            "movieId,rating\n10,3\n",
            "r.csv line 1: neither user, item"),
        refused(
            "column named twice", "userId,movieId,rating,rating\n1,10,3,4\n", "each of these once"),
        refused(
            "two names of one column", "user,userId,item,rating\n1,2,10,3\n", "each of these once"),
        refused(
            "films and items", "userId,movieId,itemId,rating\n1,10,20,3\n", "each of these once"),
        refused(
            "UTF-16 with a mark",
            encoded("\ufeff" + HEADER + BEFORE, StandardCharsets.UTF_16LE),
            "UTF-16 text; save it as UTF-8"),
        refused("UTF-16", encoded(HEADER + BEFORE, StandardCharsets.UTF_16BE), "r.csv"),
        refused("UTF-16 in tabs", encoded(tabs, StandardCharsets.UTF_16BE), "r.csv"),
        refused("UTF-32", encoded(HEADER + BEFORE, Charset.forName("UTF-32LE")), "r.csv"),
        refused("EBCDIC", encoded(HEADER + BEFORE, Charset.forName("IBM037")), "r.csv"),
        refused("packed twice", packed(packed), "r.csv"),
        refused("packed and cut", packed.substring(0, packed.length() - 9), "cut off or damaged"),
        refused(
            "packed, without its trailer's end",
            packed.substring(0, packed.length() - 1),
            "cut off or damaged"),
        refused(
            "packed in two parts, the second cut in its head",
            packed + packed.substring(0, 6),
            "cut off or damaged"),
        refused(
            "packed in two parts, the second cut",
            packed + packed.substring(0, 30),
            "cut off or damaged"),
        refused("packed with text behind it", packed + AFTER, "cut off or damaged"),
        refused("another archive", "PK\3\4\24\0\0\0\b\0r,a,t,i\n", "r.csv"));
  }

  static Stream<Example> goodFiles() {
    return Stream.of(
        read(
            "carriage returns",
            HEADER.strip() + "\r\n1,10,3.5,100\r\n2,10,4.0,200\r\n",
            "1 10 3.5",
            "2 10 4.0"),
        read(
            "old ends of lines",
            HEADER.strip() + "\r1,10,3.5,100\r2,10,4.0,200",
            "1 10 3.5",
            "2 10 4.0"),
        read(
            "byte order mark",
            "\u00ef\u00bb\u00bf" + HEADER + BEFORE + AFTER,
            "1 10 3.5",
            "2 10 4.0"),
        read(
            "blank lines",
            "\n\n" + HEADER + "\n" + BEFORE + "\n\n" + AFTER + "\n",
            "1 10 3.5",
            "2 10 4.0"),
        read("no end of the last line", HEADER + BEFORE + AFTER.strip(), "1 10 3.5", "2 10 4.0"),
        read(
            "the latest of three",
            HEADER + "1,10,1,300\n1,10,5,900\n1,10,2,800\n" + AFTER,
            "1 10 5.0",
            "2 10 4.0"),
        read(
            "the last of two at one time",
            HEADER + "1,10,1,300\n1,10,5,300\n" + AFTER,
            "1 10 5.0",
            "2 10 4.0"),
        read(
            "the latest beyond 32 bits",
            HEADER + "1,10,1,4294967296\n1,10,5,9\n" + AFTER,
            "1 10 1.0",
            "2 10 4.0"),
        read(
            "the latest before 1970",
            HEADER + "1,10,1,-5\n1,10,5,-9\n" + AFTER,
            "1 10 1.0",
            "2 10 4.0"),
        read(
            "times at both ends of 64 bits",
            HEADER + "1,10,5,9223372036854775807\n1,10,1,-9223372036854775808\n" + AFTER,
            "1 10 5.0",
            "2 10 4.0"),
        read(
            "out of order",
            HEADER + "3,20,5,1\n1,30,1,2\n2,10,4,3\n1,10,2,4\n",
            "1 10 2.0",
            "1 30 1.0",
            "2 10 4.0",
            "3 20 5.0"),
        read(
            "ids beyond 32 bits and below zero",
            HEADER + "4294967297,10,3,1\n1,10,2,1\n-9223372036854775808,9223372036854775807,4,1\n",
            "-9223372036854775808 9223372036854775807 4.0",
            "1 10 2.0",
            "4294967297 10 3.0"),
        read(
            "columns in another order",
            "timestamp,rating,movieId,userId\n100,3.5,10,1\n200,4.0,10,2\n",
            "1 10 3.5",
            "2 10 4.0"),
        read(
            "further columns",
            "userId,album,itemId,rating\n1,\0\u00fc,10,3.5\n2,x,10,4.0\n",
            "1 10 3.5",
            "2 10 4.0"),
        read("no header, no times", "1,10,3.5\n2,10,4.0\n1,10,4.5\n", "1 10 4.5", "2 10 4.0"),
        read(
            "ratings written oddly",
            HEADER + "1,10,00003.50,1\n2,10,40e-1,1\n3,10,+1,1\n",
            "1 10 3.5",
            "2 10 4.0",
            "3 10 1.0"),
        read("packed", packed(HEADER + BEFORE + AFTER), "1 10 3.5", "2 10 4.0"),
        read(
            "packed in two parts",
            packed(HEADER + BEFORE) + packed(AFTER),
            "1 10 3.5",
            "2 10 4.0"));
  }

  @ParameterizedTest
  @MethodSource({"badRows", "badFiles"})
  void aBadFileIsRefusedWithItsNameAndTheReason(Example example) {
    Path file = Fixtures.write(folder, "r.csv", example.bytes());
    assertThatThrownBy(() -> DataSets.read(file))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("r.csv")
        .hasMessageContaining(example.reason());
  }

  @Test
  void aLineWithoutEndIsRefused() {
    String line = "1," + "2".repeat(LONGER_THAN_ANY_BUFFER);
    Path file = Fixtures.write(folder, "r.csv", HEADER + BEFORE + line);
    assertThatThrownBy(() -> DataSets.read(file, SKIP))
        .isInstanceOf(RecommenderException.class)
        .hasMessageStartingWith("r.csv line 3: bad quoting, or a field without end");
  }

  /** Formats without quotes have no character that stands for one. */
  @ParameterizedTest
  @ValueSource(strings = {"\t", "::"})
  void aNulIsNoQuoteAndHidesNoRows(String separator) {
    String[] rows = {"1,10,3,4", "2,\00010\0,4,5", "3,10,\0004,5", "4,10,4\0,5"};
    String text = String.join("\n", rows).replace(",", separator);
    Path file = Fixtures.write(folder, "u.data", text);
    assertThatThrownBy(() -> DataSets.read(file))
        .hasMessageStartingWith(
            "u.data line 2: item must be a whole number of 64 bits, got \" 10 \" (names need --ids"
                + " names)\nu.data line 3: ")
        .hasMessageContaining("\nu.data line 4: ");
  }

  @ParameterizedTest
  @MethodSource("badRows")
  void aBadRowIsSkippedAloneWhereThatIsWished(Example example) {
    DataSet data = DataSets.read(Fixtures.write(folder, "r.csv", example.bytes()), SKIP);
    assertThat(modelOf(data)).isEqualTo(GOOD);
    assertThat(data.skippedRows()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aBadFileIsRefusedEvenWhereBadRowsAreSkipped(Example example) {
    Path file = Fixtures.write(folder, "r.csv", example.bytes());
    assertThatThrownBy(() -> DataSets.read(file, SKIP))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("r.csv");
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void theModelIsWhatTheFileSays(Example example) {
    DataSet data = DataSets.read(Fixtures.write(folder, "r.csv", example.bytes()));
    assertThat(modelOf(data)).isEqualTo(example.ratings());
    if (!example.name().startsWith("packed")) {
      assertThat(Fixtures.lines(data.ratings()))
          .isEqualTo(PlainRatings.of(example.bytes()).stream().map(Object::toString).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void ratingsOfUnknownFilmsAreKept(Example example) {
    Fixtures.write(folder, "ratings.csv", example.bytes());
    Fixtures.write(folder, "movies.csv", "movieId,title,genres\n77,Unrated (1999),Drama\n");
    DataSet data = DataSets.read(folder);
    assertThat(modelOf(data)).isEqualTo(example.ratings());
    assertThat(data.catalogue().find(10)).isEmpty();
    assertThat(data.catalogue().get(10).title()).isEqualTo("No. 10");
  }

  private static List<String> modelOf(DataSet data) {
    RatingMatrix matrix = Snapshot.of(data).matrix();
    List<String> ratings = new ArrayList<>();
    for (long user : matrix.userIds()) {
      UserProfile profile = matrix.profile(user);
      for (int index = 0; index < profile.ratingCount(); index++) {
        ratings.add(user + " " + profile.ratedItem(index) + " " + profile.rating(index));
      }
    }
    return ratings;
  }

  private static String encoded(String text, Charset charset) {
    return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  private static String packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
