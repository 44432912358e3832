package dev.matinee.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Thirty users who rated about half of forty films, as files of MovieLens. */
final class SmallFilms {
  private static final int USERS = 30;
  private static final int FILMS = 40;

  private SmallFilms() {}

  static Path write(Path directory) throws IOException {
    Random random = new Random(7);
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    StringBuilder films = new StringBuilder("movieId,title,genres\n");
    StringBuilder links = new StringBuilder("movieId,imdbId,tmdbId\n");
    for (int film = 1; film <= FILMS; film++) {
      films.append("%d,Film %d (%d),Drama|Comedy\n".formatted(film, film, 1950 + film));
      links.append("%d,%07d,%d\n".formatted(film, film, film));
      for (int user = 1; user <= USERS; user++) {
        if (random.nextBoolean()) {
          ratings.append("%d,%d,%d.5,0\n".formatted(user, film, 2 + random.nextInt(3)));
        }
      }
    }
    Files.createDirectory(directory);
    Files.writeString(directory.resolve("ratings.csv"), ratings);
    Files.writeString(directory.resolve("movies.csv"), films);
    Files.writeString(directory.resolve("links.csv"), links);
    return directory;
  }
}
