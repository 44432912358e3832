package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.RatingScale;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of ratings and items as other programs and other domains write them. */
class DomainFoldersTest {
  @TempDir private Path folder;

  @Test
  void kagglesMovieLensIsRead() {
    Fixtures.write(
        folder,
        "rating.csv",
        """
            "userId","movieId","rating","timestamp"
            1,2,3.5,"2005-04-02 23:53:47"
            1,29,4,"2005-04-02 23:31:16"
            """);
    Fixtures.write(
        folder,
        "movie.csv",
        """
            "movieId","title","genres"
            2,"Jumanji (1995)","Adventure|Children"
            29,"City of Lost Children, The (Cité des enfants perdus, La) (1995)","Fantasy"
            """);
    Fixtures.write(folder, "link.csv", "\"movieId\",\"imdbId\",\"tmdbId\"\n2,0113497,8844\n");

    DataSet data = DataSets.read(folder);

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("1 2 3.5 1112486027", "1 29 4.0 1112484676");
    assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
    assertThat(data.catalogue().get(29).title()).isEqualTo("The City of Lost Children");
    assertThat(data.references().links().imdbId(2)).hasValue(113497);
  }

  @Test
  void recBolesFilesAreRead() {
    Fixtures.write(
        folder,
        "ml.inter",
        """
            user_id:token\titem_id:token\trating:float\ttimestamp:float
            196\t242\t3\t881250949
            186\t302\t1\t891717742
            """);
    Fixtures.write(
        folder,
        "ml.item",
        """
            item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq
            242\tKolya\t1996\tComedy Drama
            302\tL.A. Confidential\tunknown\tCrime
            """);

    DataSet data = DataSets.read(folder);

    assertThat(Fixtures.lines(data.ratings()))
        .containsExactly("186 302 1.0 891717742", "196 242 3.0 881250949");
    assertThat(data.catalogue().items())
        .containsExactly(
            new Item(242, "Kolya", OptionalInt.of(1996), List.of("Comedy", "Drama")),
            new Item(302, "L.A. Confidential", OptionalInt.empty(), List.of("Crime")));
  }

  @Test
  void lastFmsPlaysAreReadWithTheNamesOfTheArtists() {
    Fixtures.write(
        folder,
        "user_artists.dat",
        "userID\tartistID\tweight\n2\t51\t13883\n2\t52\t11690\n4\t51\t228\n");
    Fixtures.write(
        folder,
        "artists.dat",
        "id\tname\turl\tpictureURL\n51\tDuran Duran\thttp://a\thttp://b\n52\tThe \"Who\"\tu\tp\n");

    assertThatThrownBy(() -> DataSets.read(folder))
        .hasMessageContaining("its column weight counts events and has no ratings");
    DataSet data =
        DataSets.read(folder, ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true)));

    assertThat(Fixtures.named(data)).containsExactly("2 51 10.5", "2 52 10.4", "4 51 6.4");
    assertThat(data.catalogue().get(51).title()).isEqualTo("Duran Duran");
    assertThat(data.catalogue().get(52).title()).isEqualTo("The \"Who\"");
  }

  @Test
  void lastFmsTagsAreNamedByTheirTable() {
    Fixtures.write(folder, "user_artists.dat", "userID\tartistID\tweight\n2\t51\t1\n4\t51\t2\n");
    Fixtures.write(folder, "artists.dat", "id\tname\n51\tDuran Duran\n");
    Fixtures.write(folder, "tags.dat", "tagID\ttagValue\n1\tNew Wave\n2\t80s \"pop\n");
    Fixtures.write(
        folder,
        "user_taggedartists.dat",
        """
        userID\tartistID\ttagID\tday\tmonth\tyear
        2\t51\t1\t1\t4\t2009
        4\t51\t1\t1\t4\t2009
        4\t51\t2\t1\t4\t2009
        """);

    DataSet data =
        DataSets.read(folder, ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true)));

    assertThat(data.references().tags().of(51))
        .containsExactly(new TagCount("new wave", 2), new TagCount("80s \"pop", 1));
  }

  @Test
  void aTableOfItemsGivesTitlesToAnyData() {
    Fixtures.write(
        folder, "orders.csv", "customer,sku,quantity\nann,A-1,2\nbob,A-1,1\nbob,B-2,9\n");
    Fixtures.write(
        folder, "products.csv", "sku,name,category,price\nA-1,Blue mug,Kitchen|Gifts,9\n");

    DataSet data =
        DataSets.read(folder, ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true)));

    assertThat(Fixtures.named(data)).containsExactly("ann A-1 2.1", "bob A-1 1.7", "bob B-2 3.3");
    Item mug = data.catalogue().get(IdNames.numberOf("A-1"));
    assertThat(mug.title()).isEqualTo("Blue mug");
    assertThat(mug.genres()).containsExactly("Kitchen", "Gifts");
    assertThat(data.catalogue().get(IdNames.numberOf("B-2")).title()).isEqualTo("B-2");
  }

  @Test
  void otherFilesInTheFolderDoNotMatter() {
    Fixtures.write(folder, "ratings of songs.csv", "user,song,stars\n1,7,4\n2,7,5\n");
    Fixtures.write(folder, "notes.csv", "nothing separates this\n");
    Fixtures.write(folder, "empty.csv", "");
    Fixtures.write(folder, "users.csv", "id,name\n1,Ann\n7,Ben\n");

    DataSet without = DataSets.read(folder);
    Fixtures.write(folder, "songs.csv", "id,name\n7,Blue\n");
    DataSet with = DataSets.read(folder);

    assertThat(Fixtures.lines(without.ratings())).containsExactly("1 7 4.0 0", "2 7 5.0 0");
    assertThat(without.catalogue().size()).isZero();
    assertThat(with.catalogue().get(7).title()).isEqualTo("Blue");
  }
}
