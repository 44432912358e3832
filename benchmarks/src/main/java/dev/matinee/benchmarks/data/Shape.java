package dev.matinee.benchmarks.data;

import dev.matinee.evaluation.synthetic.SyntheticRatings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How large a made-up data set is, and which of all such sets. Immutable.
 *
 * @param users how many people
 * @param items how many movies
 * @param ratings how many ratings
 * @param seed which of all such sets
 */
public record Shape(int users, int items, long ratings, long seed) {
  private static final Map<String, Shape> NAMED =
      new TreeMap<>(
          Map.of(
              "small", new Shape(2_000, 3_000, 200_000, 1),
              "ml-1m", new Shape(6_040, 3_706, 1_000_209, 1),
              "ml-25m", new Shape(162_541, 59_047, 25_000_095, 1),
              "netflix", new Shape(480_189, 17_770, 100_480_507, 1)));

  /** The shape of a well-known data set. */
  public static Shape named(String name) {
    return Optional.ofNullable(NAMED.get(name))
        .orElseThrow(
            () ->
                new BenchmarkException("shape must be one of " + NAMED.keySet() + ", got " + name));
  }

  /** The names that {@link #named} knows. */
  public static Iterable<String> names() {
    return NAMED.keySet();
  }

  /** The generator of this shape, which checks its numbers. */
  public SyntheticRatings generator() {
    return new SyntheticRatings(users, items, ratings, seed);
  }

  /** A name for a file. */
  String label() {
    return "%dx%dx%d-%d".formatted(users, items, ratings, seed);
  }
}
