package dev.matinee.evaluation.synthetic;

import dev.matinee.evaluation.EvaluationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A made-up data set: who rates how much, which movies, and how. At 162,541 users, 59,047 movies
 * and 25,000,095 ratings it has the shape of MovieLens 25M.
 *
 * <ul>
 *   <li>Activity: a user rates 20 movies and a log-normal number more (sigma {@value
 *       Activity#SIGMA}); with fewer than 20 ratings a user on the average, half the average takes
 *       the place of 20.
 *   <li>Popularity: the weight of the movie of rank k is (k + q)^-2 (Zipf and Mandelbrot), with q
 *       such that about half of the users know the most popular one. Ranks are dealt to ids by
 *       chance. Every movie has a rating, if there are as many ratings as movies.
 *   <li>Taste: a movie has one to three genres, a person an affinity to each with variance 1, by a
 *       few factors behind the genres; liking = sum of the affinities to the movie's genres /
 *       sqrt(their number). People choose movies by popularity and liking together.
 *   <li>Rating: mean + quality of the movie + mildness of the person + liking + noise, rounded to
 *       whole stars by some people and to half stars by the others, from 0.5 to 5.
 *   <li>Time: people join between 2020 and 2023, and rate in sittings.
 * </ul>
 *
 * <p>The same four numbers give the same files, byte for byte, on every JVM. Immutable; safe for
 * use by any number of threads.
 *
 * @param users how many people there are, with ids from 1; each has a rating
 * @param items how many movies there are, with ids from 1
 * @param ratings how many ratings there are, each of another pair of user and movie
 * @param seed which of all such data sets it is
 */
public record SyntheticRatings(int users, int items, long ratings, long seed) {
  /** The largest number of users, and of movies. */
  public static final int MAX_COUNT = 10_000_000;

  /** The largest number of ratings. */
  public static final long MAX_RATINGS = 10_000_000_000L;

  /**
   * Checks the numbers.
   *
   * @throws EvaluationException if there is no such data set
   */
  public SyntheticRatings {
    requireBetween("users", users, 1, MAX_COUNT);
    requireBetween("items", items, 1, MAX_COUNT);
    requireBetween("ratings", ratings, users, Math.min((long) users * items, MAX_RATINGS));
  }

  /**
   * Writes {@code ratings.csv} and {@code movies.csv} in the form of MovieLens. The ratings are
   * ordered by user, then by time. The directory appears whole or not at all: the files are written
   * beside it, and renamed at the end. Memory is needed for tables of the users and the movies, and
   * for one user's ratings.
   *
   * @param directory is made; it may be there if it is empty
   * @throws EvaluationException if there is something at {@code directory}
   * @throws UncheckedIOException if the files cannot be written
   */
  public void write(Path directory, GenerationProgress progress) {
    try (OutputDirectory output = OutputDirectory.open(directory)) {
      Movies movies = new Movies(items, seed);
      new MovieFile(movies).write(output.file("movies.csv"));
      new RatingFile(this, movies, Rows.RATINGS).write(output.file("ratings.csv"), progress);
      output.publish();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write %s: %s".formatted(directory, e), e);
    }
  }

  /**
   * Writes {@code user_artists.dat} and {@code artists.dat} in the form of Last.fm 2k (HetRec
   * 2011): who played whom, and how often; and its two files of tags, with kinds of music. A count
   * of plays is log-normal, with the same taste behind it as a rating; at 1,892 users, 17,632
   * artists and 92,834 counts the set has the shape of the real one. All else is as in {@link
   * #write}.
   */
  public void writePlays(Path directory, GenerationProgress progress) {
    try (OutputDirectory output = OutputDirectory.open(directory)) {
      Movies artists = new Movies(items, seed);
      ArtistFile.write(output.file("artists.dat"), items);
      ArtistTags.writeNames(output.file("tags.dat"));
      ArtistTags.write(output.file("user_taggedartists.dat"), artists, users);
      new RatingFile(this, artists, Rows.PLAYS).write(output.file("user_artists.dat"), progress);
      output.publish();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write %s: %s".formatted(directory, e), e);
    }
  }

  private static void requireBetween(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new EvaluationException(
          "%s must be between %d and %d, got %d".formatted(name, min, max, value));
    }
  }
}
