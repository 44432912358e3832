package dev.matinee.web.imports;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.web.imports.format.UploadHints;
import dev.matinee.web.search.MovieSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** A handful of movies that are hard to tell apart, and imports into them. */
final class ImportedMovies {
  static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
  static final Item HEAT = movie(1, "Heat", 1995);
  static final Item AMELIE = movie(2, "Amelie", 2001);
  static final Item STAR_WARS = movie(3, "Star Wars: Episode IV - A New Hope", 1977);
  static final Item SOLARIS = movie(4, "Solaris", 1972);
  static final Item SOLARIS_AGAIN = movie(5, "Solaris", 2002);
  static final Item EMMA = movie(6, "Emma", 1996);
  static final Item EMMA_ON_TELEVISION = movie(7, "Emma", 1996);
  static final Item GOOD_THIEF = movie(8, "The Good Thief", 2002);
  static final Item KILL_BILL = movie(9, "Kill Bill: Vol. 1", 2003);
  static final Catalogue MOVIES =
      Catalogue.of(
          List.of(
              HEAT,
              AMELIE,
              STAR_WARS,
              SOLARIS,
              SOLARIS_AGAIN,
              EMMA,
              EMMA_ON_TELEVISION,
              GOOD_THIEF,
              KILL_BILL));

  private ImportedMovies() {}

  static ImportPreview preview(String text) {
    return preview("", text.getBytes(StandardCharsets.UTF_8));
  }

  static ImportPreview preview(String fileName, byte[] content) {
    OtherTitles none = OtherTitles.none();
    MovieSearch search = MovieSearch.of(MOVIES, ItemReferences.none(), movie -> 1);
    return new MovieImport(MOVIES, none, ItemLinks.none(), search)
        .preview(new UploadHints(fileName, ""), content, NOW);
  }

  /** With the other titles and the links of a data set in a directory. */
  static ImportPreview preview(Path dataSet, String resource) {
    ItemReferences references = ItemReferences.of(dataSet);
    MovieSearch search = MovieSearch.of(MOVIES, references, movie -> 1);
    return new MovieImport(MOVIES, references.titles(), references.links(), search)
        .preview(new UploadHints(resource, ""), bytes(resource), NOW);
  }

  static byte[] bytes(String resource) {
    try (var in = ImportedMovies.class.getResourceAsStream("/imports/" + resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void writeDataSet(Path directory) {
    try {
      Files.writeString(
          directory.resolve("movies.csv"),
          """
          movieId,title,genres
          2,"Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)",Comedy
          """);
      Files.writeString(
          directory.resolve("links.csv"),
          "movieId,imdbId,tmdbId\n1,0113277,949\n2,0211915,\n3,x,11\nbad\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Item movie(long id, String title, int year) {
    return new Item(id, title, OptionalInt.of(year), List.of("Drama"));
  }
}
