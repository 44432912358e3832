package dev.matinee.web.taste;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of what a person rated falls to a genre or decade, beside how much of all ratings does.
 * Since a movie may have several genres, their shares may add up to more than 1. Immutable.
 *
 * @param name of the genre or decade
 * @param movies how many of it the person rated
 * @param own these as a share of all movies that the person rated, 0 to 1
 * @param all the share of all ratings of the data, 0 to 1; empty where {@link PublicTaste} does not
 *     tell it
 */
public record Share(String name, int movies, double own, OptionalDouble all) {
  /**
   * Of each group that the person rated or that {@link PublicTaste} tells of; none where nothing
   * was rated.
   */
  static List<Share> of(List<OwnRating> ratings, Grouping grouping, PublicTaste everyone) {
    if (ratings.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> movies = new TreeMap<>();
    for (OwnRating rating : ratings) {
      grouping.of(rating.movie()).forEach(name -> movies.merge(name, 1, Integer::sum));
    }
    Map<String, Double> all = everyone.shares(grouping);
    Set<String> names = new TreeSet<>(movies.keySet());
    names.addAll(all.keySet());
    return names.stream()
        .map(name -> of(name, movies.getOrDefault(name, 0), ratings.size(), all))
        .sorted(grouping.order())
        .toList();
  }

  private static Share of(String name, int movies, int rated, Map<String, Double> all) {
    Double share = all.get(name);
    return new Share(
        name,
        movies,
        (double) movies / rated,
        share == null ? OptionalDouble.empty() : OptionalDouble.of(share));
  }
}
