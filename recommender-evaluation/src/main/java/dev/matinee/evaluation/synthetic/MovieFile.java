package dev.matinee.evaluation.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code movies.csv}. */
final class MovieFile {
  private final Movies movies;

  MovieFile(Movies movies) {
    this.movies = movies;
  }

  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("movieId,title,genres\n");
      for (int movie = 0; movie < movies.count(); movie++) {
        out.write(row(movie));
      }
    }
  }

  private String row(int movie) {
    String title = "%s (%d)".formatted(SyntheticTitle.of(movie), movies.year(movie));
    return "%d,%s,%s\n".formatted(movie + 1, quoted(title), GenreSet.text(movies.genres(movie)));
  }

  /** In quotes if there is a comma; there is never a quote in a title. */
  private static String quoted(String title) {
    return title.indexOf(',') < 0 ? title : '"' + title + '"';
  }
}
