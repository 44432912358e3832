package dev.matinee.lists.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarMoviesTest {
  private static final String TITLES = "0123456789abcdef";
  private static final String MODEL = "fedcba9876543210";
  private static final SimilarMovies FEW =
      SimilarMovies.of(TITLES, Map.of(2L, List.of(9L, 5L), 5L, List.of(2L)));

  @TempDir private Path folder;

  @Property(tries = 200)
  void everyListComesBackInItsOrder(
      @ForAll @Size(max = 30) Map<Long, @Size(max = 20) List<Long>> similar) {
    SimilarMovies read = SimilarMovies.read(SimilarMovies.of(TITLES, similar).bytes());

    similar.forEach((id, others) -> assertThat(read.of(id)).isEqualTo(others));
    assertThat(read.size()).isEqualTo(similar.size());
    assertThat(read.titles()).isEqualTo(TITLES);
  }

  @Test
  void aMovieWithoutAListHasNone() {
    assertThat(FEW.of(2)).containsExactly(9L, 5L);
    assertThat(FEW.of(9)).isEmpty();
    assertThat(FEW.of(7)).isEmpty();
    assertThat(SimilarMovies.of(TITLES, Map.of()).of(2)).isEmpty();
  }

  /** As documented: ids 2, 5 and 9, and an entry of the first. */
  @Test
  void theLayoutIsTheOneThatIsPublished() {
    SimilarMovies one = SimilarMovies.of("ab", Map.of(2L, List.of(9L, 5L)));

    // The place 0 in two bits, a count of 2 in five, the places 2 and 1, and zeros.
    assertThat(HexFormat.of().formatHex(one.bytes()))
        .startsWith("4d534d01" + "026162" + "03" + "020304" + "01" + "052000000000")
        .hasSize(2 * (18 + 4));
  }

  @Test
  void whatIsCutOrChangedIsRefused() {
    byte[] bytes = FEW.bytes();

    assertThatThrownBy(() -> SimilarMovies.read(new byte[0]))
        .isInstanceOf(ListsException.class)
        .hasMessage("no lists of similar movies: it does not begin with MSM and format 1");
    for (int at = 4; at < bytes.length; at++) {
      byte[] cut = Arrays.copyOf(bytes, at);
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> SimilarMovies.read(cut)).isInstanceOf(ListsException.class);
      assertThatThrownBy(() -> SimilarMovies.read(changed))
          .hasMessage("no lists of similar movies: it is damaged: its check does not fit");
    }
  }

  @Test
  void aListThatIsTooLongIsRefused() {
    List<Long> tooMany = LongStream.rangeClosed(1, 21).boxed().toList();

    assertThatThrownBy(() -> SimilarMovies.of(TITLES, Map.of(1L, tooMany)))
        .hasMessage("a movie has at most 20 similar ones, got 21");
  }

  @Test
  void tenThousandMoviesTakeLessThanHalfAMegabyte() {
    Map<Long, List<Long>> all = new TreeMap<>();
    for (long id = 0; id < 10_000; id++) {
      long first = id;
      all.put(
          id * 20,
          LongStream.range(0, 20).map(i -> (first + i * 7) % 10_000 * 20).boxed().toList());
    }

    assertThat(SimilarMovies.of(TITLES, all).bytes()).hasSizeLessThan(500_000);
  }

  @Test
  void aFolderGivesWhatWasPutThere() throws Exception {
    SimilarFolder similar = new SimilarFolder(folder.resolve("new"));
    assertThat(similar.find(MODEL)).isEmpty();
    assertThat(similar.has(MODEL)).isFalse();

    similar.keep(MODEL, FEW);

    assertThat(similar.has(MODEL)).isTrue();
    assertThat(similar.find(MODEL).orElseThrow().of(5)).containsExactly(2L);
    assertThat(Files.readAllBytes(folder.resolve("new/similar/" + MODEL + ".bin")))
        .isEqualTo(FEW.bytes());
  }

  @Test
  void whatIsNoVersionLeadsNowhere() {
    assertThatThrownBy(() -> SimilarMovies.path("../secret"))
        .hasMessage("the version of a model must be 16 hexadecimal digits, got ../secret");
  }
}
