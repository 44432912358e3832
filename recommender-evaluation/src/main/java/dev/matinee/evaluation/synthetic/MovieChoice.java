package dev.matinee.evaluation.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the movies that a person rates: draws without replacement, by popularity times interest.
 *
 * <p>Most people are drawn for by rejection: a movie that they have, or that does not interest
 * them, is passed over. For somebody who has nearly all that is popular this would hardly end.
 * After as many draws as there are movies, all that are left are put in the order of log(u) /
 * weight instead, which has the same distribution (Efraimidis and Spirakis 2006, doi
 * 10.1016/j.ipl.2005.11.003).
 *
 * <p>For use by one thread.
 */
final class MovieChoice {
  private final Movies movies;
  private final double[] weights;
  private final AliasTable byPopularity;

  /** The last person who chose the movie, by number. */
  private final int[] takenBy;

  private int person;
  private int[] chosen = {};
  private int size;

  MovieChoice(Movies movies, double[] weights) {
    this.movies = movies;
    this.weights = weights;
    byPopularity = new AliasTable(weights);
    takenBy = new int[weights.length];
  }

  /**
   * The movies of one more person, in the order in which they rate them.
   *
   * @param count how many, no more than there are
   * @param firstDealt the first of the movies that they rate in any case
   * @param endDealt the movie after the last of them
   */
  int[] choose(Person who, int count, int firstDealt, int endDealt, Chance chance) {
    person++;
    chosen = new int[count];
    size = 0;
    for (int movie = firstDealt; movie < endDealt; movie++) {
      take(movie);
    }
    drawByRejection(who, chance);
    if (size < count) {
      drawByDelay(who, chance);
    }
    for (int dealt = 0; dealt < endDealt - firstDealt; dealt++) {
      swap(dealt, chance.below(count));
    }
    return chosen;
  }

  private void drawByRejection(Person who, Chance chance) {
    for (int draw = 0; draw < weights.length && size < chosen.length; draw++) {
      int movie = byPopularity.draw(chance);
      if (isFree(movie) && chance.uniform() < who.interest(movies.genres(movie))) {
        take(movie);
      }
    }
  }

  private void drawByDelay(Person who, Chance chance) {
    List<Candidate> candidates = new ArrayList<>();
    for (int movie = 0; movie < weights.length; movie++) {
      if (isFree(movie)) {
        double weight = weights[movie] * who.interest(movies.genres(movie));
        candidates.add(new Candidate(movie, -StrictMath.log(1 - chance.uniform()) / weight));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::delay));
    candidates.subList(0, chosen.length - size).forEach(candidate -> take(candidate.movie()));
  }

  private boolean isFree(int movie) {
    return takenBy[movie] != person;
  }

  private void take(int movie) {
    takenBy[movie] = person;
    chosen[size++] = movie;
  }

  private void swap(int one, int other) {
    int movie = chosen[one];
    chosen[one] = chosen[other];
    chosen[other] = movie;
  }

  private record Candidate(int movie, double delay) {}
}
