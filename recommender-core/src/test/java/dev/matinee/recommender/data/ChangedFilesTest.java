package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.RecommenderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Files of ratings in every format with something in them changed: each is refused with a reason,
 * or read as what it says.
 */
class ChangedFilesTest {
  private static final List<String> FILES =
      List.of(
          "generic/plays.csv",
          "movielens-100k/u.data",
          "movielens-10m/ratings.dat",
          "movielens-1m/ratings.dat",
          "movielens-csv/ratings.csv",
          "netflix-combined/combined_data_1.txt",
          "netflix-separate/mv_0000001.txt");

  /** How far from a step of the scale a rating may be that is taken for it. */
  private static final double SNAPPED = 2e-6;

  private static final List<String> PIECES =
      List.of(
          "NaN",
          "Infinity",
          "1e309",
          "-1",
          "0",
          "99999999999999999999",
          "9223372036854775807",
          "0x10",
          "5.0000000001",
          "\u0000",
          "\uFEFF",
          "\u0665", // a digit, but not one of ASCII
          "\"",
          ",",
          "::",
          ":",
          "\t",
          "\r",
          "\n",
          "\r\n\r\n",
          "x".repeat(5000));

  @Tag("faults")
  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void aFileIsRefusedWithAReasonOrReadAsItSays(@ForAll("changedFiles") byte[] content)
      throws IOException {
    Path folder = Files.createTempDirectory("changed");
    Path file = Fixtures.write(folder, "changed", content);
    try {
      requireAsItSays(DataSets.readRatings(file, ReadOptions.STRICT), content);
    } catch (RecommenderException refused) {
      assertThat(refused).hasMessageContaining("changed");
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static void requireAsItSays(Ratings ratings, byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.contains("\"")) {
      requireInTheFile(ratings, text);
      return;
    }
    List<PlainRatings.Row> rows = PlainRatings.of(content);
    assertThat(ratings.size()).isEqualTo(rows.size());
    for (int index = 0; index < rows.size(); index++) {
      PlainRatings.Row row = rows.get(index);
      assertThat(ratings.user(index)).isEqualTo(row.user());
      assertThat(ratings.item(index)).isEqualTo(row.item());
      assertThat(ratings.rating(index)).isCloseTo(row.rating(), within(SNAPPED));
      assertThat(ratings.timestamp(index)).isEqualTo(row.time());
    }
  }

  /** What is quoted may hold separators and ends of lines. */
  private static void requireInTheFile(Ratings ratings, String text) {
    assertThat((long) ratings.size()).isLessThanOrEqualTo(text.lines().count());
    for (int index = 0; index < ratings.size(); index++) {
      assertThat(ratings.scale().contains(ratings.rating(index))).isTrue();
      assertThat(text)
          .contains(Long.toString(ratings.user(index)), Long.toString(ratings.item(index)));
    }
  }

  @Tag("faults")
  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  void aCatalogueIsRefusedWithAReasonOrReadWithoutAChangeOfRatings(
      @ForAll("catalogues") String catalogue, @ForAll Random random) throws IOException {
    Path changed = Fixtures.dataSet(catalogue);
    Path folder = Files.createTempDirectory("changed");
    try {
      copy(changed.getParent(), folder);
      Path file = folder.resolve(changed.getFileName());
      Files.write(file, changed(Files.readAllBytes(file), random));
      requireRatingsOf(DataSets.read(changed.getParent()), folder);
    } finally {
      delete(folder);
    }
  }

  private static void requireRatingsOf(DataSet original, Path folder) {
    try {
      DataSet read = DataSets.read(folder);
      assertThat(Fixtures.lines(read.ratings())).isEqualTo(Fixtures.lines(original.ratings()));
      assertThat(read.catalogue().items()).allMatch(item -> !item.title().isBlank());
    } catch (RecommenderException refused) {
      assertThat(refused.getMessage()).containsPattern("movies\\.|u\\.item|movie_titles\\.");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Provide
  Arbitrary<String> catalogues() {
    return Arbitraries.of(
        "movielens-100k/u.item",
        "movielens-10m/movies.dat",
        "movielens-1m/movies.dat",
        "movielens-csv/movies.csv",
        "netflix-combined/movie_titles.csv");
  }

  @Provide
  Arbitrary<byte[]> changedFiles() {
    return Arbitraries.randomValue(ChangedFilesTest::changedFile);
  }

  private static byte[] changedFile(Random random) {
    try {
      Path file = Fixtures.dataSet(FILES.get(random.nextInt(FILES.size())));
      byte[] content = Files.readAllBytes(file);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        content = changed(content, random);
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a piece out, and puts another in. */
  private static byte[] changed(byte[] content, Random random) {
    int from = random.nextInt(content.length + 1);
    int to = Math.min(content.length, from + random.nextInt(8));
    byte[] piece =
        random.nextInt(3) == 0
            ? new byte[] {(byte) random.nextInt(256)}
            : PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    byte[] changed = Arrays.copyOf(content, content.length - (to - from) + piece.length);
    System.arraycopy(piece, 0, changed, from, piece.length);
    System.arraycopy(content, to, changed, from + piece.length, content.length - to);
    return changed;
  }
}
