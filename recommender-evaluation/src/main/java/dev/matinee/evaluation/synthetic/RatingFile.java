package dev.matinee.evaluation.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the ratings user by user, and writes {@code ratings.csv}. For use by one thread. */
final class RatingFile {
  private final SyntheticRatings spec;
  private final Films films;
  private final Tastes tastes;
  private final int[] activity;
  private final FilmChoice choice;
  private final StringBuilder rows = new StringBuilder();
  private long written;

  RatingFile(SyntheticRatings spec, Films films) {
    this.spec = spec;
    this.films = films;
    tastes = new Tastes(spec.seed());
    activity = Activity.of(spec);
    choice = new FilmChoice(films, Popularity.weights(spec, activity));
  }

  void write(Path file, GenerationProgress progress) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("userId,movieId,rating,timestamp\n");
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
    for (int film : chosen) {
      int halfStars = person.rate(films.genres(film), films.quality(film));
      appendRow(id, film + 1, halfStars, sittings.next());
    }
    written += count;
  }

  /**
   * How many films have been dealt to somebody when there are so many ratings: every film once to
   * all people in turn, as each has room. None where there are fewer ratings than films.
   */
  private int dealt(long ratings) {
    boolean enough = spec.ratings() >= films.count();
    return enough ? (int) (ratings * films.count() / spec.ratings()) : 0;
  }

  private void appendRow(int user, int movie, int halfStars, long time) {
    rows.append(user).append(',').append(movie).append(',');
    rows.append(halfStars / 2).append(halfStars % 2 == 0 ? ".0," : ".5,");
    rows.append(time).append('\n');
  }
}
