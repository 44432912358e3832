package dev.matinee.evaluation.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the ratings, or the plays, user by user, and writes their file. For use by one thread. */
final class RatingFile {
  private final SyntheticRatings spec;
  private final Rows format;
  private final Movies movies;
  private final Tastes tastes;
  private final int[] activity;
  private final MovieChoice choice;
  private final StringBuilder rows = new StringBuilder();
  private long written;

  RatingFile(SyntheticRatings spec, Movies movies, Rows format) {
    this.spec = spec;
    this.format = format;
    this.movies = movies;
    tastes = new Tastes(spec.seed());
    activity = Activity.of(spec);
    choice = new MovieChoice(movies, Popularity.weights(spec, activity));
  }

  void write(Path file, GenerationProgress progress) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(format.header() + "\n");
      for (int id = 1; id <= spec.users(); id++) {
        rows.setLength(0);
        rate(id, activity[id - 1]);
        out.append(rows);
        progress.generated(written, spec.ratings());
      }
    }
  }

  private void rate(int id, int count) {
    Chance chance = Chance.ofUser(spec.seed(), id);
    Person person = new Person(tastes, chance);
    int[] chosen = choice.choose(person, count, dealt(written), dealt(written + count), chance);
    Sittings sittings = new Sittings(count, chance);
    for (int movie : chosen) {
      format.append(rows, id, movie, person, movies, sittings);
    }
    written += count;
  }

  /**
   * How many movies have been dealt to somebody when there are so many ratings: every movie once to
   * all people in turn, as each has room. None where there are fewer ratings than movies.
   */
  private int dealt(long ratings) {
    boolean enough = spec.ratings() >= movies.count();
    return enough ? (int) (ratings * movies.count() / spec.ratings()) : 0;
  }
}
