package dev.matinee.evaluation.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code movies.csv}. */
final class MovieFile {
  private final Films films;

  MovieFile(Films films) {
    this.films = films;
  }

  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("movieId,title,genres\n");
      for (int film = 0; film < films.count(); film++) {
        out.write(row(film));
      }
    }
  }

  private String row(int film) {
    String title = "%s (%d)".formatted(FilmTitle.of(film), films.year(film));
    return "%d,%s,%s\n".formatted(film + 1, quoted(title), GenreSet.text(films.genres(film)));
  }

  /** In quotes if there is a comma; there is never a quote in a title. */
  private static String quoted(String title) {
    return title.indexOf(',') < 0 ? title : '"' + title + '"';
  }
}
