package dev.matinee.web.imports;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.web.search.FilmSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** A handful of films that are hard to tell apart, and imports into them. */
final class ImportedFilms {
  static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
  static final Item HEAT = film(1, "Heat", 1995);
  static final Item AMELIE = film(2, "Amelie", 2001);
  static final Item STAR_WARS = film(3, "Star Wars: Episode IV - A New Hope", 1977);
  static final Item SOLARIS = film(4, "Solaris", 1972);
  static final Item SOLARIS_AGAIN = film(5, "Solaris", 2002);
  static final Item EMMA = film(6, "Emma", 1996);
  static final Item EMMA_ON_TELEVISION = film(7, "Emma", 1996);
  static final Item GOOD_THIEF = film(8, "The Good Thief", 2002);
  static final Item KILL_BILL = film(9, "Kill Bill: Vol. 1", 2003);
  static final Catalogue FILMS =
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

  private ImportedFilms() {}

  static ImportPreview preview(String text) {
    return preview("", text.getBytes(StandardCharsets.UTF_8));
  }

  static ImportPreview preview(String fileName, byte[] content) {
    OtherTitles none = OtherTitles.none();
    FilmSearch search = FilmSearch.of(FILMS, none, film -> 1);
    return new FilmImport(FILMS, none, ItemLinks.none(), search).preview(fileName, content, NOW);
  }

  /** With the other titles and the links of a data set in a directory. */
  static ImportPreview preview(Path dataSet, String resource) {
    OtherTitles titles = OtherTitles.in(dataSet);
    FilmSearch search = FilmSearch.of(FILMS, titles, film -> 1);
    return new FilmImport(FILMS, titles, ItemLinks.in(dataSet), search)
        .preview(resource, bytes(resource), NOW);
  }

  static byte[] bytes(String resource) {
    try (var in = ImportedFilms.class.getResourceAsStream("/imports/" + resource)) {
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

  private static Item film(long id, String title, int year) {
    return new Item(id, title, OptionalInt.of(year), List.of("Drama"));
  }
}
