package dev.matinee.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
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
  void filmsAreFoundByThem() throws IOException {
    Files.writeString(
        directory.resolve("movies.csv"),
        "movieId,title,genres\n1,\"City of God (Cidade de Deus) (2002)\",Drama\nx,A (B),\n2\n");
    Item film = new Item(1, "City of God", OptionalInt.of(2002), List.of());

    FilmSearch search =
        FilmSearch.of(Catalogue.of(List.of(film)), OtherTitles.in(directory), item -> 1);

    assertThat(search.find("cidade deus", 10)).containsExactly(film);
  }

  @Test
  void oldEncodingsAreReadAsTheDataSetIs() throws IOException {
    Files.writeString(
        directory.resolve("movies.csv"), "1,Amelie (Amélie),\n", StandardCharsets.ISO_8859_1);

    assertThat(OtherTitles.in(directory).of(1)).containsExactly("Amélie");
  }

  @Test
  void aDataSetWithoutTheFileHasNone() {
    assertThat(OtherTitles.in(directory).of(1)).isEmpty();
  }

  @Test
  void badQuotingNamesTheFile() throws IOException {
    Files.writeString(directory.resolve("movies.csv"), "movieId,title\n1,\"Heat");

    assertThatThrownBy(() -> OtherTitles.in(directory))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("movies.csv");
  }
}
