package dev.matinee.evaluation.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.GivenLists;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {
  @TempDir private Path folder;

  @Test
  void aTrecRunIsOrderedByItsScoreAndNamedByItsTag() throws IOException {
    GivenLists lists =
        read(
            "any.txt",
            "1 Q0 30 1 0.5 my-run",
            "1 Q0 20 2 0.9 my-run",
            "",
            "2\tQ0\t7\t2\t1\tmy-run",
            "2\tQ0\t9\t1\t1\tmy-run");

    assertThat(lists.name()).isEqualTo("my-run");
    assertThat(lists.of(1)).as("the score counts, not the rank").containsExactly(20L, 30L);
    assertThat(lists.of(2)).as("ties by rank").containsExactly(9L, 7L);
    assertThat(lists.of(3)).isEmpty();
  }

  @Test
  void aCsvFileIsOrderedByRankAndNamedByTheFile() throws IOException {
    GivenLists lists =
        read("als.v2.csv", "rank,userId,title,movieId", "2,1,\"A, b\",10", "1,1,C,20");

    assertThat(lists.name()).isEqualTo("als.v2");
    assertThat(lists.of(1)).containsExactly(20L, 10L);
  }

  @Test
  void aCsvFileIsOrderedByScoreAndTiesByItem() throws IOException {
    GivenLists lists = read("s.csv", "\ufeffuser,item,score", "1,5,0.1", "1,9,3", "1,7,3");

    assertThat(lists.of(1)).containsExactly(7L, 9L, 5L);
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() throws IOException {
    assertThat(read("a.csv", "user,item,rank", "1,5,1", "2,6,1", "1,7,2").byUser())
        .isEqualTo(read("b.csv", "user,item,rank", "1,7,2", "1,5,1", "2,6,1").byUser());
  }

  @Test
  void aRepeatedItemIsRefusedWithFileLineAndUser() {
    assertThatThrownBy(() -> read("run.csv", "user,item,rank", "1,5,1", "2,5,1", "1,5,2"))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("run.csv line 4: item 5 is in the list of user 1 twice, first on line 2");
    assertThatThrownBy(() -> read("run.txt", "8 Q0 3 1 2 t", "8 Q0 3 2 1 t"))
        .hasMessage("run.txt line 2: item 3 is in the list of user 8 twice, first on line 1");
  }

  @Test
  void aWrongRowIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("run.txt", "8 Q0 3 1 2 t", "8 Q0 3 1 2"))
        .hasMessage("run.txt line 2: a run has the fields qid Q0 docid rank score tag, got 5");
    assertThatThrownBy(() -> read("run.txt", "8 Q0 3 1 2 t", "8 Q0 4 2 1 u"))
        .hasMessage("run.txt line 2: a run has one tag, got u after t");
    assertThatThrownBy(() -> read("run.txt", "q8 Q0 3 1 2 t"))
        .hasMessage("run.txt line 1: user must be a whole number, got 'q8'");
    assertThatThrownBy(() -> read("run.csv", "user,item,score", "1,2,NaN"))
        .hasMessage("run.csv line 2: score must be a finite number, got 'NaN'");
    assertThatThrownBy(() -> read("run.csv", "user,item", "1,2"))
        .hasMessage(
            "run.csv line 1: the header must name user, item, and rank or score, got user,item");
    assertThatThrownBy(() -> read("run.csv", "user,item,rank", "1,2"))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("run.csv");
  }

  @Test
  void aFileWithoutListsIsRefused() {
    assertThatThrownBy(() -> read("empty.txt", "", " ")).hasMessage("empty.txt has no lists");
    assertThatThrownBy(() -> read("head.csv", "user,item,rank"))
        .hasMessage("head.csv has no lists");
    assertThatThrownBy(() -> ListFile.read(folder.resolve("none.txt")))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("none.txt");
  }

  private GivenLists read(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return ListFile.read(file);
  }
}
