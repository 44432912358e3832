package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherTitlesTest {
  @TempDir private Path directory;

  @Test
  void namesInBracketsAreWrittenAsTheyAreSaid() {
    assertThat(OtherTitles.inBrackets("Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)"))
        .containsExactly("Le Fabuleux destin d'Amélie Poulain");
    assertThat(OtherTitles.inBrackets("Seven (a.k.a. Se7en) (1995)")).containsExactly("Se7en");
    assertThat(OtherTitles.inBrackets("One (a.k.a. Two) (Trois (3)) (2001-2003)"))
        .containsExactly("Two", "Trois");
    assertThat(OtherTitles.inBrackets("Heat (1995)")).isEmpty();
    assertThat(OtherTitles.inBrackets(":) (( ) (")).isEmpty();
  }

  @Test
  void titlesInBracketsAreTheOthersOfTheirItem() throws IOException {
    Files.writeString(
        directory.resolve("movies.csv"),
        "movieId,title,genres\n1,\"City of God (Cidade de Deus) (2002)\",Drama\nx,A (B),\n2\n");

    assertThat(ItemReferences.of(directory).titles().of(1)).containsExactly("Cidade de Deus");
    assertThat(ItemReferences.of(directory).titles().of(2)).isEmpty();
  }

  @Test
  void oldEncodingsAreReadAsTheDataSetIs() throws IOException {
    Files.writeString(
        directory.resolve("movies.csv"), "1,Amelie (Amélie),\n", StandardCharsets.ISO_8859_1);

    assertThat(ItemReferences.of(directory).titles().of(1)).containsExactly("Amélie");
  }

  @Test
  void aDataSetWithoutTheFileHasNone() {
    assertThat(ItemReferences.of(directory).titles().of(1)).isEmpty();
  }

  @Test
  void badQuotingNamesTheFile() throws IOException {
    Files.writeString(directory.resolve("movies.csv"), "movieId,title\n1,\"Heat");

    assertThatThrownBy(() -> ItemReferences.of(directory).titles())
        .isInstanceOf(BadRowsException.class)
        .hasMessageContaining("movies.csv line 2: bad quoting");
  }
}
