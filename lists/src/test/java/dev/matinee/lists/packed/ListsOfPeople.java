package dev.matinee.lists.packed;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Lists as a site makes them, with numbers as exact as a packed list holds them. */
final class ListsOfPeople {
  private static final int LATEST_MOVIE = 290_000;
  private static final int LONGEST = 240;

  private ListsOfPeople() {}

  /**
   * The longest list.
   *
   * @param rated how many movies its owner rated
   */
  static List<ListedMovie> longest(int rated, long seed) {
    Random random = new Random(seed);
    List<ListedReason> history =
        IntStream.range(0, rated)
            .mapToObj(i -> new ListedReason(id(random), stars(random), 0))
            .toList();
    return IntStream.range(0, LONGEST).mapToObj(i -> movie(history, random)).toList();
  }

  private static ListedMovie movie(List<ListedReason> history, Random random) {
    return new ListedMovie(
            id(random),
            random.nextDouble(),
            OptionalDouble.of(0.5 + 4.5 * random.nextDouble()),
            OptionalInt.of(random.nextInt(101)),
            random.nextInt(20) == 0 ? "new" : "linear-model",
            IntStream.range(0, 3).mapToObj(i -> reason(history, random)).toList())
        .rounded();
  }

  private static ListedReason reason(List<ListedReason> history, Random random) {
    ListedReason rated = history.get(random.nextInt(history.size()));
    return new ListedReason(rated.movieId(), rated.rating(), random.nextDouble() - 0.1);
  }

  private static long id(Random random) {
    return random.nextLong(1, LATEST_MOVIE);
  }

  private static double stars(Random random) {
    return (1 + random.nextInt(10)) / 2.0;
  }
}
