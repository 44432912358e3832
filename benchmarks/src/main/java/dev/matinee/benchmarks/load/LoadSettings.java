package dev.matinee.benchmarks.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What {@code benchmarks/load} was told. Immutable.
 *
 * @param scenarios by name
 * @param seconds of each load
 * @param data what recommendations are made from
 * @param json whether to print JSON
 */
record LoadSettings(List<String> scenarios, int seconds, Path data, boolean json) {
  private static final int LEAST_SECONDS = 2;
  private static final int MOST_SECONDS = 600;

  LoadSettings {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Reads arguments.
   *
   * @param known scenarios, and whether each runs if none is named
   * @throws IllegalArgumentException with the value and what is allowed
   */
  static LoadSettings of(List<String> arguments, Map<String, Boolean> known, Path usualData) {
    List<String> scenarios = new ArrayList<>();
    int seconds = 10;
    Path data = usualData;
    boolean json = false;
    for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
      String argument = each.next();
      switch (argument) {
        case "--json" -> json = true;
        case "--seconds" -> seconds = seconds(value(argument, each));
        case "--data" -> data = Path.of(value(argument, each)).toAbsolutePath();
        default -> scenarios.add(scenario(argument, known));
      }
    }
    List<String> usual = known.keySet().stream().filter(known::get).toList();
    return new LoadSettings(scenarios.isEmpty() ? usual : scenarios, seconds, data, json);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static int seconds(String text) {
    int seconds = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (seconds < LEAST_SECONDS || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          "--seconds must be between %d and %d, got %s"
              .formatted(LEAST_SECONDS, MOST_SECONDS, text));
    }
    return seconds;
  }

  private static String scenario(String name, Map<String, Boolean> known) {
    if (!known.containsKey(name)) {
      throw new IllegalArgumentException(
          "a scenario must be one of " + String.join(", ", known.keySet()) + ", got " + name);
    }
    return name;
  }
}
