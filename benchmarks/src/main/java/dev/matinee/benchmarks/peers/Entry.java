package dev.matinee.benchmarks.peers;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A contestant with the size of its neighbourhood: one line of a table.
 *
 * @param contestant which one
 * @param neighbours how many; Matinee's algorithms have their own and do not look at it
 */
record Entry(Contestant contestant, int neighbours) {
  /** One for each size, but one alone for an algorithm of Matinee. */
  static List<Entry> of(List<Contestant> contestants, int[] sizes) {
    return contestants.stream()
        .flatMap(
            contestant ->
                IntStream.of(sizes)
                    .limit(contestant.peer() ? sizes.length : 1)
                    .mapToObj(size -> new Entry(contestant, size)))
        .toList();
  }

  /** The size of the neighbourhood, where it is not Matinee's own. */
  OptionalInt givenNeighbours() {
    return contestant.peer() ? OptionalInt.of(neighbours) : OptionalInt.empty();
  }

  /** For people. */
  String title() {
    return contestant.peer() ? contestant.title() + ", k=" + neighbours : contestant.title();
  }
}
