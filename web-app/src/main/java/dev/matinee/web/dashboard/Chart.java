package dev.matinee.web.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one chart and its table show. Immutable.
 *
 * @param id names the chart on the page
 * @param unit of the values
 * @param lines with a value for each step
 */
record Chart(String id, String title, String unit, List<Line> lines) {
  Chart {
    lines = List.copyOf(lines);
  }

  /**
   * One line of a chart.
   *
   * @param values null where there is nothing to tell
   */
  record Line(String name, List<@Nullable Double> values) {
    Line {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static Line of(String name, long[] counts) {
      return new Line(name, Arrays.stream(counts).asDoubleStream().boxed().toList());
    }

    /** {@return the counts divided by a number, such as the minutes of a step} */
    static Line rate(String name, long[] counts, double divisor) {
      return new Line(name, Arrays.stream(counts).mapToObj(count -> count / divisor).toList());
    }
  }
}
