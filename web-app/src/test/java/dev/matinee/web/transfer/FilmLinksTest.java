package dev.matinee.web.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmLinksTest {
  @TempDir private Path directory;

  @Test
  void linksLeadBothWays() {
    TransferFilms.writeDataSet(directory);
    FilmLinks links = FilmLinks.in(directory);

    assertThat(links.imdbId(1)).hasValue(113_277);
    assertThat(links.movieOfImdb(113_277)).hasValue(1);
    assertThat(links.tmdbId(1)).hasValue(949);
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    TransferFilms.writeDataSet(directory);
    FilmLinks links = FilmLinks.in(directory);

    assertThat(links.tmdbId(2)).isEmpty();
    assertThat(links.imdbId(3)).isEmpty();
    assertThat(links.tmdbId(3)).hasValue(11);
    assertThat(FilmLinks.none().imdbId(1)).isEmpty();
  }

  @Test
  void aDataSetWithoutTheFileHasNone() {
    assertThat(FilmLinks.in(directory).imdbId(1)).isEmpty();
  }

  @Test
  void thePublishedSetIsRead() {
    FilmLinks links = FilmLinks.in(Requirements.mlLatestSmall());

    assertThat(links.imdbId(2571)).hasValue(133_093);
    assertThat(links.tmdbId(2571)).hasValue(603);
  }
}
