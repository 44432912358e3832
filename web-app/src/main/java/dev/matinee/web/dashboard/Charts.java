package dev.matinee.web.dashboard;

import dev.matinee.web.dashboard.Chart.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charts of what was counted. For one thread at a time. */
final class Charts {
  private static final int MOST_GENRES = 8;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double PERCENT = 100;
  private static final List<String> CACHES = List.of("near", "stored");
  private static final List<String> COMPUTED = List.of("computed", "unstored");

  private final Window window;

  private Charts(Window window) {
    this.window = window;
  }

  static List<Chart> of(Window window) {
    Charts charts = new Charts(window);
    return List.of(
        charts.ratings(),
        charts.genres(),
        charts.surfaces(),
        charts.cacheHits(),
        charts.origins(),
        charts.latencies(),
        charts.people(),
        charts.requests());
  }

  private Chart ratings() {
    double minutes = window.range().step().toSeconds() / SECONDS_PER_MINUTE;
    List<Line> lines =
        List.of(
            Line.rate("Site", window.of(SeriesName.RATED_BY + "web"), minutes),
            Line.rate("API", window.of(SeriesName.RATED_BY + "api"), minutes),
            Line.rate("Voice", window.of(SeriesName.RATED_BY + "voice"), minutes));
    return new Chart("ratings", "Ratings a minute", "ratings a minute", lines);
  }

  /** Those with the most ratings, and all others as one. */
  private Chart genres() {
    List<Map.Entry<String, long[]>> genres =
        window.startingWith(SeriesName.GENRE).entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                    (Map.Entry<String, long[]> genre) -> -sum(genre.getValue())))
            .toList();
    List<Line> lines = new ArrayList<>();
    genres.stream()
        .limit(MOST_GENRES)
        .forEach(genre -> lines.add(Line.of(genre.getKey(), genre.getValue())));
    if (genres.size() > MOST_GENRES) {
      long[] others = new long[window.range().steps()];
      genres.stream().skip(MOST_GENRES).forEach(genre -> addTo(others, genre.getValue()));
      lines.add(Line.of("Others", others));
    }
    return new Chart("genres", "Ratings by genre", "ratings", lines);
  }

  private Chart surfaces() {
    return new Chart("surfaces", "Requests for lists", "requests", lines(SeriesName.SURFACE));
  }

  private Chart cacheHits() {
    long[] found = sum(CACHES);
    long[] computed = sum(COMPUTED);
    List<@Nullable Double> percent = new ArrayList<>();
    for (int step = 0; step < found.length; step++) {
      long all = found[step] + computed[step];
      percent.add(all == 0 ? null : PERCENT * found[step] / all);
    }
    return new Chart(
        "cache", "Lists that a cache had", "% of lists", List.of(new Line("Cache", percent)));
  }

  private Chart origins() {
    return new Chart(
        "origins", "Entries of computed lists by origin", "entries", lines(SeriesName.ORIGIN));
  }

  private Chart latencies() {
    Latencies latencies = new Latencies(window);
    List<Line> lines =
        List.of(
            new Line("Half of the requests", latencies.quantile(0.5)),
            new Line("90 of 100", latencies.quantile(0.9)),
            new Line("99 of 100", latencies.quantile(0.99)));
    return new Chart("latencies", "Requests were answered within", "ms", lines);
  }

  private Chart people() {
    List<Line> lines =
        List.of(
            Line.of("Sign-ups", window.of(SeriesName.SIGN_UPS)),
            Line.of("Hides", window.of(SeriesName.KIND + "hidden")),
            Line.of("Searches without a result", window.of(SeriesName.SEARCHES + "none")),
            Line.of("Imports", window.of(SeriesName.IMPORTS)));
    return new Chart("people", "Sign-ups, hides, empty searches, imports", "times", lines);
  }

  private Chart requests() {
    List<Line> lines =
        List.of(
            Line.of("All", window.of(SeriesName.REQUESTS)),
            Line.of("Failed (5xx)", window.of(SeriesName.FAILED)));
    return new Chart("requests", "Requests", "requests", lines);
  }

  private List<Line> lines(String prefix) {
    return window.startingWith(prefix).entrySet().stream()
        .map(found -> Line.of(words(found.getKey()), found.getValue()))
        .toList();
  }

  /** As {@code linear_model} becomes "Linear model". */
  private static String words(String label) {
    String text = label.replace('_', ' ');
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** {@return how many lists were found or made in some of the ways} */
  private long[] sum(List<String> sources) {
    long[] all = new long[window.range().steps()];
    sources.forEach(source -> addTo(all, window.of(SeriesName.LIST + source)));
    return all;
  }

  private static void addTo(long[] sums, long[] more) {
    Arrays.setAll(sums, step -> sums[step] + more[step]);
  }

  private static long sum(long[] counts) {
    return Arrays.stream(counts).sum();
  }
}
