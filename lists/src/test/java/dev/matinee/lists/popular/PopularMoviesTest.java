package dev.matinee.lists.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.packed.ListedMovie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopularMoviesTest {
  private static final String TITLES = "0123456789abcdef";
  private static final String MODEL = "fedcba9876543210";

  @TempDir private Path folder;

  private static ListedMovie movie(long id) {
    return new ListedMovie(
        id, 1.0 / id, OptionalDouble.empty(), OptionalInt.empty(), "popularity", List.of());
  }

  private static PopularMovies of(long... ids) {
    return new PopularMovies(
        TITLES, MODEL, LongStream.of(ids).mapToObj(PopularMoviesTest::movie).toList());
  }

  private static List<Long> ids(PopularMovies movies) {
    return movies.movies().stream().map(ListedMovie::id).toList();
  }

  @Test
  void moreThanAListHoldsComeBackInTheirOrder() {
    long[] many = LongStream.rangeClosed(1, 3_000).map(i -> 1 + i * 7 % 3_001).toArray();
    PopularMovies read = PopularMovies.read(of(many).bytes());

    assertThat(ids(read)).containsExactlyElementsOf(LongStream.of(many).boxed().toList());
    assertThat(read.titles()).isEqualTo(TITLES);
    assertThat(read.model()).isEqualTo(MODEL);
    assertThat(of(many).bytes()).hasSizeLessThan(20_000);
  }

  /** As documented: the head, two texts, and a packed list of format 1 with no movie. */
  @Test
  void theLayoutIsTheOneThatIsPublished() {
    assertThat(HexFormat.of().formatHex(new PopularMovies("ab", "c", List.of()).bytes()))
        .startsWith("4d504d01" + "026162" + "0163" + "0100");
  }

  @Test
  void whatIsCutOrChangedIsRefused() {
    byte[] bytes = of(3, 1, 2).bytes();
    byte[] changed = bytes.clone();
    changed[bytes.length - 6] ^= 1;

    assertThatThrownBy(() -> PopularMovies.read(changed))
        .isInstanceOf(ListsException.class)
        .hasMessageStartingWith("no popular movies: a packed list is damaged");
    assertThatThrownBy(() -> PopularMovies.read(new byte[] {1, 2, 3}))
        .isInstanceOf(ListsException.class)
        .hasMessage("no popular movies: it does not begin with MPM and format 1");
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> PopularMovies.read(cut)).isInstanceOf(ListsException.class);
    }
  }

  @Test
  void aFolderHoldsThoseThatWerePutThereLast() throws Exception {
    PopularFolder popular = new PopularFolder(folder.resolve("store"));
    assertThat(popular.find()).isEmpty();

    popular.replace(of(1, 2));
    popular.replace(of(2, 1));
    assertThat(popular.find().map(PopularMoviesTest::ids)).contains(List.of(2L, 1L));

    Files.delete(folder.resolve("store/popular/movies.bin"));
    assertThat(popular.find()).isEmpty();
  }

  @Test
  void thoseInMemoryAreLookedForAgainAfterAWhileAndStayWhereThatFails() {
    List<Instant> now = new ArrayList<>(List.of(Instant.EPOCH));
    List<Optional<PopularMovies>> published = new ArrayList<>(List.of(Optional.empty()));
    PopularSource source =
        () -> {
          if (published.isEmpty()) {
            throw new ListsException("away");
          }
          return published.get(0);
        };
    CachedPopular cached = new CachedPopular(source, () -> now.get(0));

    assertThat(cached.find()).isEmpty();
    published.set(0, Optional.of(of(1)));
    assertThat(cached.find().map(PopularMoviesTest::ids)).contains(List.of(1L));

    published.set(0, Optional.of(of(2)));
    now.set(0, Instant.EPOCH.plus(CachedPopular.FRESH).minusMillis(1));
    assertThat(cached.find().map(PopularMoviesTest::ids)).contains(List.of(1L));
    now.set(0, Instant.EPOCH.plus(CachedPopular.FRESH));
    assertThat(cached.find().map(PopularMoviesTest::ids)).contains(List.of(2L));

    published.clear();
    now.set(0, Instant.EPOCH.plus(CachedPopular.FRESH.multipliedBy(3)));
    assertThat(cached.find().map(PopularMoviesTest::ids)).contains(List.of(2L));
    assertThatThrownBy(() -> new CachedPopular(source, Instant::now).find())
        .isInstanceOf(ListsException.class);
  }
}
