package dev.matinee.lists.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitleSourcesTest {
  private static final TitleIndex ONE = indexOf(1);
  private static final TitleIndex TWO = indexOf(2);
  private static final TitleIndex THREE = indexOf(3);

  @TempDir private Path folder;

  private static TitleIndex indexOf(long id) {
    return TitleIndex.of(List.of(new Title(id, "Movie " + id, OptionalInt.empty(), List.of())));
  }

  @Test
  void anIndexIsFetchedOnceAndTheLastTwoAreKept() {
    List<String> asked = new ArrayList<>();
    List<TitleIndex> all = List.of(ONE, TWO, THREE);
    CachedTitles titles =
        new CachedTitles(
            version -> {
              asked.add(version);
              return all.stream().filter(each -> each.version().equals(version)).findFirst();
            });

    for (TitleIndex index : List.of(ONE, TWO, ONE, THREE, ONE, TWO)) {
      assertThat(titles.find(index.version())).contains(index);
    }

    assertThat(asked).containsExactly(ONE.version(), TWO.version(), THREE.version(), TWO.version());
  }

  @Test
  void anIndexThatCouldNotBeFetchedIsAskedForAgain() {
    List<Optional<TitleIndex>> answers = new ArrayList<>(List.of(Optional.empty()));
    answers.add(Optional.of(ONE));
    CachedTitles titles = new CachedTitles(version -> answers.remove(0));

    assertThat(titles.find(ONE.version())).isEmpty();
    assertThat(titles.find(ONE.version())).contains(ONE);
  }

  @Test
  void aFolderGivesWhatWasPutThere() {
    TitleFolder titles = new TitleFolder(folder.resolve("new"));

    assertThat(titles.find(ONE.version())).isEmpty();
    titles.keep(ONE);
    titles.keep(ONE);

    assertThat(titles.find(ONE.version()))
        .hasValueSatisfying(index -> assertThat(index.find(1)).isEqualTo(ONE.find(1)));
    assertThat(titles.find(TWO.version())).isEmpty();
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    TitleFolder titles = new TitleFolder(folder);
    titles.keep(ONE);
    Path file = folder.resolve(TitleIndex.path(ONE.version()));
    Files.write(file, TWO.bytes());

    assertThatThrownBy(() -> titles.find(ONE.version()))
        .isInstanceOf(ListsException.class)
        .hasMessageContaining("the index of titles " + ONE.version());
  }
}
