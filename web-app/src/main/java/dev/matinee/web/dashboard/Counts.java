package dev.matinee.web.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened, by the minute for a day and by the hour for a month. Each is counted in both, so
 * the hours are whole when the minutes are forgotten. Safe for use by any number of threads.
 */
final class Counts {
  /** How long something counts; no chart shows what is older. */
  static final Duration LIFE = Duration.ofDays(31);

  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;
  private static final long KEPT_MINUTES = Duration.ofHours(25).toMinutes();

  /** Movies of one minute are asked for in the range of an hour alone. */
  private static final long MINUTES_WITH_MOVIES = 61;

  /** A busy hour has thousands of movies; a chart of weeks has ten. */
  private static final int MOVIES_OF_AN_HOUR = 200;

  private final TreeMap<Long, Bucket> minutes = new TreeMap<>();
  private final TreeMap<Long, Bucket> hours = new TreeMap<>();
  private long revision;

  /**
   * All of them at one moment.
   *
   * @param minutes by the number of the minute since 1970
   * @param hours by the number of the hour since 1970
   */
  record Kept(Map<Long, Bucket> minutes, Map<Long, Bucket> hours) {}

  /** Counts something that happened a number of times. */
  synchronized void add(Instant time, String series, long count) {
    minute(time).add(series, count);
    hour(time).add(series, count);
    revision++;
  }

  /** Counts a movie once. */
  synchronized void addMovie(Instant time, MovieCount what, long movieId) {
    minute(time).addMovie(what, movieId);
    hour(time).addMovie(what, movieId);
    revision++;
  }

  private Bucket minute(Instant time) {
    return bucket(minutes, time, MINUTE);
  }

  private Bucket hour(Instant time) {
    return bucket(hours, time, HOUR);
  }

  private static Bucket bucket(Map<Long, Bucket> buckets, Instant time, long seconds) {
    return buckets.computeIfAbsent(
        Math.floorDiv(time.getEpochSecond(), seconds), number -> Bucket.empty());
  }

  /** Changes with everything that is counted. */
  synchronized long revision() {
    return revision;
  }

  /** What happened in the steps of a range. */
  synchronized Window window(Range range, Instant now) {
    Window window = new Window(range, now);
    boolean ofMinutes = range.isOfMinutes();
    long seconds = ofMinutes ? MINUTE : HOUR;
    (ofMinutes ? minutes : hours)
        .tailMap(Math.floorDiv(window.start(), seconds))
        .forEach((number, bucket) -> window.add(number * seconds, bucket.counts()));
    long ofMovies = range == Range.HOUR ? MINUTE : HOUR;
    (range == Range.HOUR ? minutes : hours)
        .tailMap(Math.floorDiv(window.start(), ofMovies))
        .forEach((number, bucket) -> window.addMovies(number * ofMovies, bucket.movies()));
    return window;
  }

  /** Forgets what no range shows any more. */
  synchronized void forget(Instant now) {
    long minute = Math.floorDiv(now.getEpochSecond(), MINUTE);
    long hour = Math.floorDiv(now.getEpochSecond(), HOUR);
    minutes.headMap(minute - KEPT_MINUTES).clear();
    hours.headMap(hour - LIFE.toHours()).clear();
    minutes
        .headMap(minute - MINUTES_WITH_MOVIES)
        .values()
        .forEach(bucket -> bucket.movies().clear());
    hours.headMap(hour).values().forEach(bucket -> bucket.keepMovies(MOVIES_OF_AN_HOUR));
  }

  /** {@return a copy of all} */
  synchronized Kept kept() {
    return new Kept(copy(minutes), copy(hours));
  }

  /** Goes on with what was kept. */
  synchronized void restore(Kept kept) {
    minutes.putAll(copy(kept.minutes()));
    hours.putAll(copy(kept.hours()));
    revision++;
  }

  private static Map<Long, Bucket> copy(Map<Long, Bucket> buckets) {
    Map<Long, Bucket> copy = new TreeMap<>();
    buckets.forEach((number, bucket) -> copy.put(number, bucket.copy()));
    return copy;
  }
}
