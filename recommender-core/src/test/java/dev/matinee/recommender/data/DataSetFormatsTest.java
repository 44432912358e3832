package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetFormatsTest {
  @TempDir Path directory;

  @Test
  void movieLensCsvHasHalfStarsTitlesAndGenres() {
    DataSet data = DataSets.read(Fixtures.dataSet("movielens-csv"));

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly(
            "7 10 4.5 1100000000",
            "7 20 0.5 1100000100",
            "9 10 3.0 1200000000",
            "9 99 5.0 1200000001");
    assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
    assertThat(data.catalogue().items())
        .containsExactly(
            new Item(10, "The Long Road", OptionalInt.of(1987), List.of("Drama", "War")),
            new Item(20, "Say \"Hello\", Wave", OptionalInt.of(2004), List.of()));
  }

  @Test
  void movieLens1mHasWholeStarsAndLatin1Titles() {
    DataSet data = DataSets.read(Fixtures.dataSet("movielens-1m"));

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("1 3 5.0 978300760", "2 3 4.0 978298413", "2 4 1.0 978220179");
    assertThat(data.ratings().scale()).isEqualTo(RatingScale.STARS);
    assertThat(data.catalogue().items())
        .containsExactly(
            new Item(3, "Café Noir", OptionalInt.of(1994), List.of("Drama")),
            new Item(4, "An Odd Job", OptionalInt.of(1999), List.of("Children's", "Comedy")));
  }

  @Test
  void movieLens10mHasHalfStarsAndUtf8TitlesWithQuotes() {
    DataSet data = DataSets.read(Fixtures.dataSet("movielens-10m"));

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("1 3 5.0 978300760", "2 3 3.5 978298413");
    assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
    assertThat(data.catalogue().find(3).orElseThrow().title()).isEqualTo("\"Night Shift\" Café");
  }

  @Test
  void movieLens100kHasGenreFlags() {
    DataSet data = DataSets.read(Fixtures.dataSet("movielens-100k"));

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("186 1 5.0 891717742", "196 2 3.0 881250949");
    assertThat(data.ratings().scale()).isEqualTo(RatingScale.STARS);
    assertThat(data.catalogue().items())
        .containsExactly(
            new Item(1, "L'Été", OptionalInt.of(1996), List.of("Comedy", "Romance")),
            new Item(2, "unknown", OptionalInt.empty(), List.of()));
  }

  @Test
  void aFoldFileAloneIsRatings() {
    Ratings ratings =
        DataSets.readRatings(
            Fixtures.dataSet("movielens-100k").resolve("u1.base"), ReadOptions.STRICT);

    assertThat(Fixtures.lines(ratings)).containsExactly("1 1 5.0 874965758", "1 2 3.0 876893171");
  }

  @Test
  void netflixRatingsBelongToTheMovieAboveThem() {
    DataSet data = DataSets.read(Fixtures.dataSet("netflix-combined"));

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly(
            "11 1 3.0 1125964800",
            "11 2 4.0 946598400",
            "12 1 5.0 1072915200",
            "12 3 1.0 1125964800");
    assertThat(data.ratings().scale()).isEqualTo(RatingScale.STARS);
    assertThat(data.catalogue().items())
        .containsExactly(
            new Item(1, "Ring, Sword, and Crown", OptionalInt.of(2003), List.of()),
            new Item(2, "Café", OptionalInt.empty(), List.of()),
            new Item(3, "Plain", OptionalInt.of(1997), List.of()));
  }

  @Test
  void netflixMayHaveOneFileForEachMovie() {
    DataSet data = DataSets.read(Fixtures.dataSet("netflix-separate"));

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("11 1 3.0 1125964800", "11 2 4.0 1125964800");
    assertThat(data.catalogue().size()).isEqualTo(2);
  }

  @Test
  void aHeaderNamesTheColumnsOfAGenericFileInAnyOrder() {
    DataSet data = DataSets.read(Fixtures.dataSet("generic"));

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("1 5 10.0 0", "1 6 2.0 0", "2 5 7.0 0");
    assertThat(data.ratings().scale()).isEqualTo(new RatingScale(2, 10, 1));
    assertThat(data.catalogue().size()).isZero();
    assertThat(data.name()).isEqualTo("generic");
  }

  @Test
  void aGenericFileNeedsNoHeaderAndNoTimestamps() {
    Path file = Fixtures.write(directory, "songs.csv", "-5,9223372036854775807,0.25\n6,8,1");

    DataSet data = DataSets.read(file);

    assertThat(data.name()).isEqualTo("songs.csv");
    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("-5 9223372036854775807 0.25 0", "6 8 1.0 0");
  }

  @Test
  void packedFilesAreReadLikePlainOnes() {
    Fixtures.writePacked(
        directory, "ratings.csv.gz", "userId,movieId,rating,timestamp\n1,2,3.5,4\n");
    Fixtures.writePacked(directory, "movies.csv.gz", "movieId,title,genres\n2,Two (2002),Drama\n");

    DataSet data = DataSets.read(directory);

    assertThat(Fixtures.lines(data.ratings())).containsExactly("1 2 3.5 4");
    assertThat(data.catalogue().find(2).orElseThrow().title()).isEqualTo("Two");
  }

  @Test
  void theMarkOfUtf8AndWindowsLineEndsAreNoPartOfTheData() {
    Fixtures.write(
        directory, "ratings.csv", "\uFEFFuserId,movieId,rating,timestamp\r\n1,2,3.5,4\r\n");
    Fixtures.write(directory, "movies.csv", "\uFEFFmovieId,title,genres\r\n2,Two,Drama|War\r\n");

    DataSet data = DataSets.read(directory);

    assertThat(Fixtures.lines(data.ratings())).containsExactly("1 2 3.5 4");
    assertThat(data.catalogue().find(2).orElseThrow().genres()).containsExactly("Drama", "War");
  }

  @Test
  void ofRepeatedRatingsTheLatestStays() {
    Path file = Fixtures.write(directory, "r.csv", "2,1,5,50\n1,1,2,200\n1,1,4,300\n1,1,3,100\n");

    assertThat(Fixtures.lines(DataSets.read(file).ratings()))
        .containsExactly("1 1 4.0 300", "2 1 5.0 50");
  }

  @Test
  void progressEndsAtTheSizeOfTheFiles() {
    long[] last = new long[2];
    DataSets.read(
        Fixtures.dataSet("movielens-csv"),
        ReadOptions.STRICT.withProgress(
            (bytes, total) -> {
              last[0] = bytes;
              last[1] = total;
            }));

    assertThat(last[0]).isEqualTo(last[1]).isPositive();
  }
}
