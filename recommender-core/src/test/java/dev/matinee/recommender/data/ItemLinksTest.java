package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemLinksTest {
  @TempDir private Path directory;

  @Test
  void linksLeadBothWays() throws IOException {
    writeLinks();
    ItemLinks links = ItemLinks.in(directory);

    assertThat(links.imdbId(1)).hasValue(113_277);
    assertThat(links.itemOfImdb(113_277)).hasValue(1);
    assertThat(links.tmdbId(1)).hasValue(949);
  }

  @Test
  void whatIsNotKnownIsEmpty() throws IOException {
    writeLinks();
    ItemLinks links = ItemLinks.in(directory);

    assertThat(links.tmdbId(2)).isEmpty();
    assertThat(links.imdbId(3)).isEmpty();
    assertThat(links.tmdbId(3)).hasValue(11);
    assertThat(ItemLinks.none().imdbId(1)).isEmpty();
  }

  private void writeLinks() throws IOException {
    Files.writeString(
        directory.resolve("links.csv"),
        """
        movieId,imdbId,tmdbId
        1,0113277,949
        2,0211915,
        3,x,11
        bad
        """);
  }

  @Test
  void aDataSetWithoutTheFileHasNone() {
    assertThat(ItemLinks.in(directory).imdbId(1)).isEmpty();
  }

  @Test
  void thePublishedSetIsRead() {
    ItemLinks links = ItemLinks.in(Requirements.mlLatestSmall());

    assertThat(links.imdbId(2571)).hasValue(133_093);
    assertThat(links.tmdbId(2571)).hasValue(603);
  }
}
