package dev.matinee.web.picks;

import dev.matinee.store.RecommendedMovie;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Draws a movie out of the best {@value #BEST} of a list. Of n of them the first is n times as
 * likely as the last, and so on in equal steps. As safe for use by several threads as its
 * generator.
 */
record Surprise(RandomGenerator random) {
  static final int BEST = 50;

  /**
   * A movie; empty where the list is.
   *
   * @param not the number of one that is drawn only where there is no other
   */
  Optional<RecommendedMovie> of(List<RecommendedMovie> list, String not) {
    List<RecommendedMovie> best = list.subList(0, Math.min(BEST, list.size()));
    List<RecommendedMovie> others =
        best.stream().filter(movie -> !Long.toString(movie.id()).equals(not)).toList();
    List<RecommendedMovie> choice = others.isEmpty() ? best : others;
    return choice.isEmpty() ? Optional.empty() : Optional.of(drawn(choice));
  }

  private RecommendedMovie drawn(List<RecommendedMovie> choice) {
    int size = choice.size();
    int left = random.nextInt(size * (size + 1) / 2);
    int rank = 0;
    while (left >= size - rank) {
      left -= size - rank;
      rank++;
    }
    return choice.get(rank);
  }
}
