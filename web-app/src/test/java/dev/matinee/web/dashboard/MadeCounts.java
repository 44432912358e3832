package dev.matinee.web.dashboard;

import dev.matinee.serving.model.SmallData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A month of counts as a site has them that people come to in the evening. */
final class MadeCounts {
  private static final long SEED = 7;
  private static final List<String> GENRES =
      List.of(
          "Drama",
          "Comedy",
          "Action",
          "Thriller",
          "Romance",
          "Horror",
          "Crime",
          "Animation",
          "Musical",
          "War");

  private final Counts counts = new Counts();
  private final Random random = new Random(SEED);

  private MadeCounts() {}

  /** Writes them where a node finds them that starts now. */
  static void write(Path path, Instant now) {
    MadeCounts made = new MadeCounts();
    for (int hour = 24 * 31; hour > 0; hour--) {
      made.add(now.minus(Duration.ofHours(hour)), 60, hour);
    }
    for (int minute = 59; minute > 0; minute--) {
      made.add(now.minus(Duration.ofMinutes(minute)), 1, minute);
    }
    FeedCounter.Place place = new FeedCounter.Place(now, Map.of(), 0);
    try (CountFile file = CountFile.open(path).orElseThrow()) {
      Instant since = now.minus(Duration.ofDays(31));
      file.write(new CountFile.Kept(since, place, made.counts.kept()));
    }
  }

  private void add(Instant time, int minutes, int step) {
    double wave = 1.2 + Math.sin(step * 2 * Math.PI / 24);
    add(time, SeriesName.RATED_BY + "web", wave * 6 * minutes);
    add(time, SeriesName.RATED_BY + "api", wave * 2 * minutes);
    add(time, SeriesName.RATED_BY + "voice", wave * minutes);
    add(time, SeriesName.KIND + "rated", wave * 9 * minutes);
    add(time, SeriesName.KIND + "hidden", wave * minutes / 4);
    add(time, SeriesName.IMPORTS, wave * minutes / 20);
    add(time, SeriesName.SIGN_UPS, wave * minutes / 6);
    add(time, SeriesName.SEARCHES + "none", wave * minutes / 8);
    for (int i = 0; i < GENRES.size(); i++) {
      add(time, SeriesName.GENRE + GENRES.get(i), wave * minutes * (GENRES.size() - i));
    }
    addNode(time, wave * minutes);
    for (int i = 0; i < 5; i++) {
      long movie = 1 + (long) (SmallData.MOVIES * Math.pow(random.nextDouble(), 3));
      counts.addMovie(time, MovieCount.RATED, movie);
      counts.addMovie(time, MovieCount.LISTED, 1L + random.nextInt(SmallData.MOVIES));
    }
  }

  private void addNode(Instant time, double load) {
    add(time, SeriesName.SURFACE + "Home", load * 8);
    add(time, SeriesName.SURFACE + "Recommendations", load * 20);
    add(time, SeriesName.SURFACE + "API", load * 5);
    add(time, SeriesName.LIST + "near", load * 20);
    add(time, SeriesName.LIST + "stored", load * 5);
    add(time, SeriesName.LIST + "computed", load * 6);
    add(time, SeriesName.ORIGIN + "linear_model", load * 900);
    add(time, SeriesName.ORIGIN + "popularity", load * 200);
    add(time, SeriesName.ORIGIN + "new", load * 60);
    long requests = Math.round(load * 60);
    counts.add(time, SeriesName.REQUESTS, requests);
    counts.add(time, SeriesName.FAILED, requests / 100);
    counts.add(time, SeriesName.WITHIN + 5, requests * 6 / 10);
    counts.add(time, SeriesName.WITHIN + 25, requests * 9 / 10);
    counts.add(time, SeriesName.WITHIN + 100, requests * 98 / 100);
    counts.add(time, SeriesName.WITHIN + 250, requests);
  }

  private void add(Instant time, String series, double mean) {
    long count = Math.round(mean * (0.7 + 0.6 * random.nextDouble()));
    if (count > 0) {
      counts.add(time, series, count);
    }
  }
}
