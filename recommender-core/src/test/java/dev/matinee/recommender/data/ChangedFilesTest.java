package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;

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
      requireInTheFile(DataSets.readRatings(file, ReadOptions.STRICT), content);
    } catch (RecommenderException refused) {
      assertThat(refused).hasMessageContaining("changed");
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static void requireInTheFile(Ratings ratings, byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    assertThat((long) ratings.size()).isLessThanOrEqualTo(text.lines().count());
    for (int index = 0; index < ratings.size(); index++) {
      assertThat(ratings.scale().contains(ratings.rating(index))).isTrue();
      assertThat(text)
          .contains(Long.toString(ratings.user(index)), Long.toString(ratings.item(index)));
    }
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
