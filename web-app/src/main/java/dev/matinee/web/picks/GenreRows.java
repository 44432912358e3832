package dev.matinee.web.picks;

import dev.matinee.store.RecommendedMovie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deals a list out into rows by genre: at most {@value #ROWS} rows in the order of a taste, and no
 * movie twice. Of genres that the taste does not tell apart, those come first whose movies rank
 * highest. Inside a row the order of the list stays.
 */
public final class GenreRows {
  static final int ROWS = 8;
  static final int MOVIES = 12;

  private static final int FEWEST = 4;

  private GenreRows() {}

  /** A row. */
  public record Row(String genre, List<RecommendedMovie> movies) {}

  /** {@return the rows of a list} */
  public static List<Row> of(List<RecommendedMovie> list, Comparator<String> taste) {
    Set<Long> dealt = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (String genre : inOrder(list, taste)) {
      List<RecommendedMovie> movies =
          list.stream()
              .filter(movie -> movie.genres().contains(genre) && !dealt.contains(movie.id()))
              .limit(MOVIES)
              .toList();
      if (movies.size() >= FEWEST && rows.size() < ROWS) {
        movies.forEach(movie -> dealt.add(movie.id()));
        rows.add(new Row(genre, movies));
      }
    }
    return rows;
  }

  /** Ranks count by their reciprocals, so that the top of the list counts most. */
  private static List<String> inOrder(List<RecommendedMovie> list, Comparator<String> taste) {
    Map<String, Double> weights = new HashMap<>();
    for (int rank = 0; rank < list.size(); rank++) {
      double weight = 1.0 / (rank + 1);
      list.get(rank).genres().forEach(genre -> weights.merge(genre, weight, Double::sum));
    }
    return weights.keySet().stream()
        .sorted(
            taste
                .thenComparing(
                    Comparator.comparingDouble((String genre) -> -weights.getOrDefault(genre, 0.0)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
