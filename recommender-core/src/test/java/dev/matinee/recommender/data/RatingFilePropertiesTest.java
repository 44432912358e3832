package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.RecommenderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is written in any format is read again, in the order of users and items. */
class RatingFilePropertiesTest {
  private record Row(long user, long item, int stars, int day) {
    long timestamp() {
      return day * 86_400L;
    }
  }

  @Property(tries = 200)
  void csvIsReadAsItWasWritten(@ForAll("rows") List<Row> rows, @ForAll("ends") String end) {
    assertReadAsWritten(
        rows,
        "userId,itemId,rating,timestamp" + end,
        row -> "%d,\"%d\",%d,%d".formatted(row.user, row.item, row.stars, row.timestamp()),
        end);
  }

  @Property(tries = 300)
  void rowsWithoutAHeaderAreReadAsTheyWereWritten(
      @ForAll("rows") List<Row> rows,
      @ForAll("separators") String separator,
      @ForAll("ends") String end) {
    assertReadAsWritten(
        rows,
        "",
        row ->
            Stream.of(row.user, row.item, row.stars, row.timestamp())
                .map(String::valueOf)
                .collect(Collectors.joining(separator)),
        end);
  }

  @Property(tries = 200)
  void netflixFilesAreReadAsTheyWereWritten(
      @ForAll("rows") List<Row> rows, @ForAll("ends") String end) {
    assertReadAsWritten(
        rows,
        "",
        row ->
            "%d:%s%d,%d,%s"
                .formatted(row.item, end, row.user, row.stars, LocalDate.ofEpochDay(row.day)),
        end);
  }

  @Property(tries = 200)
  void theOrderOfTheRowsDoesNotMatter(@ForAll("rows") List<Row> rows, @ForAll Random random) {
    List<Row> shuffled = new ArrayList<>(onePerPair(rows));
    Collections.shuffle(shuffled, random);

    assertThat(Fixtures.lines(read(csv(shuffled))))
        .isEqualTo(Fixtures.lines(read(csv(onePerPair(rows)))));
  }

  @Property
  void everyCutOfAPackedFileIsRefused(@ForAll @IntRange(min = 0, max = 99) int percent)
      throws IOException {
    Path directory = Files.createTempDirectory("cut");
    List<Row> rows =
        IntStream.range(1, 300).mapToObj(n -> new Row(n, n * 31 % 17, 1 + n % 5, n)).toList();
    Path whole = Fixtures.writePacked(directory, "whole.csv.gz", csv(rows));
    byte[] bytes = Files.readAllBytes(whole);
    byte[] start = Arrays.copyOf(bytes, bytes.length * percent / 100);
    Path cut = Fixtures.write(directory, "cut.csv.gz", start);

    assertThatThrownBy(() -> DataSets.read(cut))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("cut.csv.gz");
    Files.delete(cut);
    Files.delete(whole);
    Files.delete(directory);
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(1),
            Arbitraries.longs().greaterOrEqual(1),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(0, 20_000))
        .as(Row::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(30)
        // Two different ratings, because the scale of a generic file is inferred from them.
        .filter(rows -> onePerPair(rows).stream().map(Row::stars).distinct().count() > 1);
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\r\n");
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(",", "\t", "::");
  }

  private static void assertReadAsWritten(
      List<Row> rows, String header, Function<Row, String> writer, String end) {
    List<Row> written = onePerPair(rows);
    String text = header + written.stream().map(writer).collect(Collectors.joining(end));

    Ratings ratings = read(text);

    assertThat(Fixtures.lines(ratings))
        .containsExactlyElementsOf(
            written.stream()
                .map(r -> "%d %d %d.0 %d".formatted(r.user, r.item, r.stars, r.timestamp()))
                .toList());
    assertThat(ratings.scale().step()).isEqualTo(RatingScale.STARS.step());
  }

  /** In the order of users and items. */
  private static List<Row> onePerPair(List<Row> rows) {
    Map<Long, Map<Long, Row>> byUser = new TreeMap<>();
    rows.forEach(r -> byUser.computeIfAbsent(r.user, user -> new TreeMap<>()).put(r.item, r));
    return byUser.values().stream().flatMap(items -> items.values().stream()).toList();
  }

  private static String csv(List<Row> rows) {
    return rows.stream()
        .map(r -> "%d,%d,%d,%d".formatted(r.user, r.item, r.stars, r.timestamp()))
        .collect(Collectors.joining("\n"));
  }

  private static Ratings read(String text) {
    try {
      Path directory = Files.createTempDirectory("ratings");
      Path file = Fixtures.write(directory, "file", text);
      try {
        return DataSets.readRatings(file, ReadOptions.STRICT);
      } finally {
        Files.delete(file);
        Files.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
