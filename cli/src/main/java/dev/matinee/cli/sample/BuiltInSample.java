package dev.matinee.cli.sample;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import java.time.Instant;
import java.util.List;

/**
 * A small data set to try Matinee with: {@value #MOVIES} well-known movies and {@value #USERS}
 * made-up people. The movies are real; every rating is made by this model of taste.
 *
 * <ul>
 *   <li>A movie has one or two tastes (clusters such as space opera, mob movies, westerns), fame
 *       and quality from 1 to 5.
 *   <li>A person has an affinity to every taste: 1.0 to the main one, 0.6 to a second, -0.8 to one
 *       or two that they dislike, about 0 to the others; a favourite year between 1950 and 2020;
 *       and a strictness with a standard deviation of 0.3 stars. The main tastes are dealt out in
 *       turn, so that each has as many followers.
 *   <li>liking = mean affinity to the movie's tastes + 0.35 exp(-((year - favourite year) / 15)²)
 *   <li>They have seen 20 to 120 movies, drawn without replacement with weights exp(0.5 fame + 1.6
 *       liking).
 *   <li>rating = 3.12 + strictness + 0.3 (quality - 3.5) + liking + 0.4 noise, rounded to half
 *       stars between 0.5 and 5.
 *   <li>They join on some day of 2025 and rate a movie every few hours, the most eagerly watched
 *       first.
 * </ul>
 *
 * <p>The data are the same in every run and on every JVM. Safe for use by any number of threads.
 */
public final class BuiltInSample {
  /** The number of movies; their ids are 1 to this. */
  public static final int MOVIES = 400;

  /** The number of people; their ids are 1 to this. */
  public static final int USERS = 600;

  private static final String NAME = "built-in sample (made-up ratings)";
  private static final long FIRST_DAY = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
  private static final int MAX_PAUSE_SECONDS = 8 * 60 * 60;

  private BuiltInSample() {}

  /** Makes the sample. */
  public static DataSet load() {
    List<SampleMovie> movies = SampleMovies.load();
    Ratings.Builder ratings = Ratings.builder();
    for (long id = 1; id <= USERS; id++) {
      addRatings(new SampleUser(id), movies, ratings);
    }
    Catalogue catalogue = Catalogue.of(movies.stream().map(SampleMovie::item).toList());
    return new DataSet(NAME, ratings.build(RatingScale.HALF_STARS), catalogue, 0);
  }

  private static void addRatings(
      SampleUser user, List<SampleMovie> movies, Ratings.Builder ratings) {
    long time = FIRST_DAY + user.draw(YEAR_SECONDS);
    for (SampleMovie movie : user.watched(movies)) {
      ratings.add(user.id(), movie.item().id(), user.rate(movie), time);
      time += 1 + user.draw(MAX_PAUSE_SECONDS);
    }
  }
}
