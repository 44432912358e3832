package dev.matinee.evaluation.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the films that a person rates: draws without replacement, by popularity times interest.
 *
 * <p>Most people are drawn for by rejection: a film that they have, or that does not interest them,
 * is passed over. For somebody who has nearly all that is popular this would hardly end. After as
 * many draws as there are films, all that are left are put in the order of log(u) / weight instead,
 * which has the same distribution (Efraimidis and Spirakis 2006, doi 10.1016/j.ipl.2005.11.003).
 *
 * <p>For use by one thread.
 */
final class FilmChoice {
  private final Films films;
  private final double[] weights;
  private final AliasTable byPopularity;

  /** The last person who chose the film, by number. */
  private final int[] takenBy;

  private int person;
  private int[] chosen = {};
  private int size;

  FilmChoice(Films films, double[] weights) {
    this.films = films;
    this.weights = weights;
    byPopularity = new AliasTable(weights);
    takenBy = new int[weights.length];
  }

  /**
   * The films of one more person, in the order in which they rate them.
   *
   * @param count how many, no more than there are
   * @param firstDealt the first of the films that they rate in any case
   * @param endDealt the film after the last of them
   */
  int[] choose(Person who, int count, int firstDealt, int endDealt, Chance chance) {
    person++;
    chosen = new int[count];
    size = 0;
    for (int film = firstDealt; film < endDealt; film++) {
      take(film);
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
      int film = byPopularity.draw(chance);
      if (isFree(film) && chance.uniform() < who.interest(films.genres(film))) {
        take(film);
      }
    }
  }

  private void drawByDelay(Person who, Chance chance) {
    List<Candidate> candidates = new ArrayList<>();
    for (int film = 0; film < weights.length; film++) {
      if (isFree(film)) {
        double weight = weights[film] * who.interest(films.genres(film));
        candidates.add(new Candidate(film, -StrictMath.log(1 - chance.uniform()) / weight));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::delay));
    candidates.subList(0, chosen.length - size).forEach(candidate -> take(candidate.film()));
  }

  private boolean isFree(int film) {
    return takenBy[film] != person;
  }

  private void take(int film) {
    takenBy[film] = person;
    chosen[size++] = film;
  }

  private void swap(int one, int other) {
    int film = chosen[one];
    chosen[one] = chosen[other];
    chosen[other] = film;
  }

  private record Candidate(int film, double delay) {}
}
