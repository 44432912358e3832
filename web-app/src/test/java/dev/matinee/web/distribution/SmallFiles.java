package dev.matinee.web.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of a data set: forty users, 1 to 40, and sixty movies, "Movie 1" to "Movie 60". */
final class SmallFiles {
  private static final int USERS = 40;
  private static final int MOVIES = 60;

  private SmallFiles() {}

  static void write(Path folder) throws IOException {
    StringBuilder movies = new StringBuilder("movieId,title,genres\n");
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    for (int movie = 1; movie <= MOVIES; movie++) {
      movies.append(movie + ",Film " + movie + " (2001),Drama\n");
      for (int user = 1 + movie % 2; user <= USERS; user += 2) {
        ratings.append(user + "," + movie + "," + (1 + (user * movie) % 5) + ",0\n");
      }
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("movies.csv"), movies);
    Files.writeString(folder.resolve("ratings.csv"), ratings);
  }
}
