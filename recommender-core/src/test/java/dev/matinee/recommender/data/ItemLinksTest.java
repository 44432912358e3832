package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.testkit.Requirements;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemLinksTest {
  @TempDir private Path directory;

  @Test
  void linksLeadBothWays() {
    ItemLinks links = written();

    assertThat(links.imdbId(1)).hasValue(113_277);
    assertThat(links.itemOfImdb(113_277)).hasValue(1);
    assertThat(links.tmdbId(1)).hasValue(949);
    assertThat(links.itemIds()).containsExactly(-4, 1, 2);
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    ItemLinks links = written();

    assertThat(links.tmdbId(2)).isEmpty();
    assertThat(links.imdbId(-4)).isEmpty();
    assertThat(links.tmdbId(-4)).hasValue(11);
    assertThat(links.imdbId(3)).isEmpty();
    assertThat(links.itemOfImdb(11)).isEmpty();
    assertThat(ItemLinks.none().imdbId(1)).isEmpty();
  }

  private ItemLinks written() {
    Fixtures.write(
        directory,
        "links.csv",
        """
        movieId,imdbId,tmdbId
        1,0113277,949
        2,0211915,
        -4,,11
        bad
        3,x,12
        """);
    return ItemReferences.of(directory).links();
  }

  @Test
  void aDataSetWithoutTheFileHasNone() {
    assertThat(ItemReferences.of(directory).links().imdbId(1)).isEmpty();
  }

  @Test
  void ofItemsWithOneNumberThatWithTheLowestIdIsFound() {
    ItemLinks.Link link = new ItemLinks.Link(OptionalLong.of(5), OptionalLong.empty());

    assertThat(ItemLinks.of(Map.of(9L, link, 3L, link, 7L, link)).itemOfImdb(5)).hasValue(3);
  }

  @Test
  void numbersBelowZeroAreRefused() {
    assertThatThrownBy(() -> new ItemLinks.Link(OptionalLong.empty(), OptionalLong.of(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tmdbId must be 0 or more, got -1");
  }

  @Test
  void whatWasPackedComesBackAndNothingElseIsTakenForIt() {
    assertThat(written().pack()).containsExactly(-4, -1, 11, 1, 113_277, 949, 2, 211_915, -1);
    assertThat(ItemLinks.unpack(written().pack()).itemOfImdb(211_915)).hasValue(2);
    for (long[] wrong : new long[][] {{1, 2}, {2, 5, 5, 1, 6, 6}, {1, 5, 5, 1, 6, 6}, {1, -2, 5}}) {
      assertThatThrownBy(() -> ItemLinks.unpack(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("these are no packed links");
    }
  }

  @Test
  void thePublishedSetIsRead() {
    ItemLinks links = DataSets.read(Requirements.mlLatestSmall()).references().links();

    assertThat(links.imdbId(2571)).hasValue(133_093);
    assertThat(links.tmdbId(2571)).hasValue(603);
    assertThat(links.itemIds()).hasSize(9_742);
  }
}
