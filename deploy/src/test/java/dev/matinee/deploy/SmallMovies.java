package dev.matinee.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Thirty users who rated about half of forty movies, as files of MovieLens. */
final class SmallMovies {
  private static final int USERS = 30;
  private static final int MOVIES = 40;

  private SmallMovies() {}

  static Path write(Path directory) throws IOException {
    Random random = new Random(7);
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    StringBuilder movies = new StringBuilder("movieId,title,genres\n");
    StringBuilder links = new StringBuilder("movieId,imdbId,tmdbId\n");
    for (int movie = 1; movie <= MOVIES; movie++) {
      movies.append("%d,Film %d (%d),Drama|Comedy\n".formatted(movie, movie, 1950 + movie));
      links.append("%d,%07d,%d\n".formatted(movie, movie, movie));
      for (int user = 1; user <= USERS; user++) {
        if (random.nextBoolean()) {
          ratings.append("%d,%d,%d.5,0\n".formatted(user, movie, 2 + random.nextInt(3)));
        }
      }
    }
    Files.createDirectory(directory);
    Files.writeString(directory.resolve("ratings.csv"), ratings);
    Files.writeString(directory.resolve("movies.csv"), movies);
    Files.writeString(directory.resolve("links.csv"), links);
    return directory;
  }
}
