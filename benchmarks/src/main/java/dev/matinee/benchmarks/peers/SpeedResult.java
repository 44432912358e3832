package dev.matinee.benchmarks.peers;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A line of the table.
 *
 * @param system the name of the contestant
 * @param neighbours the size of its neighbourhood, where it is not Matinee's own
 * @param title for people
 * @param outcome {@code measured}, or why there are no figures
 * @param figures what was measured
 * @param timesDefault its median time divided by that of Matinee's default
 * @param timesCounterpart likewise by that of the algorithm of Matinee that does the same work
 */
record SpeedResult(
    String system,
    OptionalInt neighbours,
    String title,
    String outcome,
    Optional<SpeedFigures> figures,
    OptionalDouble timesDefault,
    OptionalDouble timesCounterpart) {
  static final String MEASURED = "measured";

  /** A line without ratios yet. */
  static SpeedResult of(Entry entry, String outcome, Optional<SpeedFigures> figures) {
    return new SpeedResult(
        entry.contestant().name(),
        entry.givenNeighbours(),
        entry.title(),
        outcome,
        figures,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  SpeedResult withRatios(OptionalDouble timesDefault, OptionalDouble timesCounterpart) {
    return new SpeedResult(
        system, neighbours, title, outcome, figures, timesDefault, timesCounterpart);
  }
}
