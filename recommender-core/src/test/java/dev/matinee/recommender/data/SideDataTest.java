package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside ratings and items belongs to the data set. */
class SideDataTest {
  @TempDir private Path directory;

  @BeforeEach
  void writeRatings() {
    Fixtures.write(directory, "ratings.csv", "userId,movieId,rating,timestamp\n1,7,3.5,4\n");
    Fixtures.write(directory, "movies.csv", "movieId,title,genres\n7,Seven (a.k.a. Se7en),Drama\n");
  }

  @Test
  void aDataSetHasItsLinksOtherTitlesAndTags() {
    ItemReferences references = DataSets.read(Fixtures.dataSet("movielens-csv")).references();

    assertThat(references.links().tmdbId(10)).hasValue(1);
    assertThat(references.titles().of(10)).containsExactly("Der Lange Weg");
    assertThat(references.tags().of(10)).containsExactly(new TagCount("slow", 1));
  }

  @Test
  void missingFilesSayNothing() {
    ItemReferences references = DataSets.read(directory).references();

    assertThat(references.titles().of(7)).containsExactly("Se7en");
    assertThat(references.links().itemIds()).isEmpty();
    assertThat(references.tags().itemIds()).isEmpty();
    assertThat(references.isEmpty()).isFalse();
    assertThat(DataSets.read(Fixtures.dataSet("generic")).references().isEmpty()).isTrue();
  }

  @Test
  void packedFilesAreReadLikePlainOnes() {
    Fixtures.writePacked(directory, "links.csv.gz", "movieId,imdbId,tmdbId\n7,0114369,807\n");
    Fixtures.writePacked(directory, "tags.csv.gz", "userId,movieId,tag,timestamp\n1,7,dark,4\n");

    for (ItemReferences references :
        new ItemReferences[] {
          DataSets.read(directory).references(), ItemReferences.of(directory)
        }) {
      assertThat(references.links().imdbId(7)).hasValue(114_369);
      assertThat(references.tags().of(7)).containsExactly(new TagCount("dark", 1));
    }
  }

  @Test
  void badRowsNameTheirPlaceAndAreSkippedOnRequest() {
    Fixtures.write(directory, "links.csv", "movieId,imdbId,tmdbId\n7,1,-2\n7,5,6\n7,5,6\nx,1\n");
    Fixtures.write(directory, "tags.csv", "1,7,dark,4\n1,seven,dark,4\n1,7\n");

    assertThatThrownBy(() -> DataSets.read(directory))
        .isInstanceOf(BadRowsException.class)
        .hasMessage(
            """
            links.csv line 2: tmdbId must be 0 or more, got -2
            links.csv line 4: item 7 was listed before
            links.csv line 5: expected 3 fields, got 2
            tags.csv line 2: item must be a whole number of 64 bits, got "seven" (names need --ids names)
            tags.csv line 3: expected 3 or 4 fields, got 2""");
    DataSet skipped = DataSets.read(directory, ReadOptions.STRICT.withSkipBadRows(true));
    assertThat(skipped.skippedRows()).isEqualTo(5);
    assertThat(skipped.references().links().tmdbId(7)).hasValue(6);
    assertThat(skipped.references().tags().of(7)).containsExactly(new TagCount("dark", 1));
  }

  @Test
  void aQuoteThatNeverEndsIsRefusedInEitherCase() {
    Fixtures.write(directory, "tags.csv", "1,7,dark,4\n1,7,\"dark,4\n");

    assertThatThrownBy(() -> DataSets.read(directory, ReadOptions.STRICT.withSkipBadRows(true)))
        .isInstanceOf(BadRowsException.class)
        .hasMessageContaining("tags.csv line 2: bad quoting");
  }

  @Test
  void filesOfTheseNamesBesideRatingsWithoutItemsAreOthers(@TempDir Path other) {
    Fixtures.write(other, "ratings.csv", "1,7,3.5\n2,7,4\n");
    Fixtures.write(other, "tags.csv", "tagId,name\n1,dark\n");

    assertThat(DataSets.read(other).references().isEmpty()).isTrue();
  }
}
