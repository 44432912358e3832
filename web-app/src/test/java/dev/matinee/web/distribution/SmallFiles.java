package dev.matinee.web.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of a data set: forty users, 1 to 40, and sixty films, "Film 1" to "Film 60". */
final class SmallFiles {
  private static final int USERS = 40;
  private static final int FILMS = 60;

  private SmallFiles() {}

  static void write(Path folder) throws IOException {
    StringBuilder films = new StringBuilder("movieId,title,genres\n");
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    for (int film = 1; film <= FILMS; film++) {
      films.append(film + ",Film " + film + " (2001),Drama\n");
      for (int user = 1 + film % 2; user <= USERS; user += 2) {
        ratings.append(user + "," + film + "," + (1 + (user * film) % 5) + ",0\n");
      }
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("movies.csv"), films);
    Files.writeString(folder.resolve("ratings.csv"), ratings);
  }
}
