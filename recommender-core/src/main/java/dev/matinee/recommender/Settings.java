package dev.matinee.recommender;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Settings of an algorithm as text: lines of {@code name=value}. For use by one thread. */
final class Settings {
  private final Map<String, Double> values = new TreeMap<>();

  private Settings() {}

  /**
   * Reads lines; empty ones are passed over.
   *
   * @throws RecommenderException if a line is not of the form, its value no number, or its name
   *     given twice
   */
  static Settings parse(String text) {
    Settings settings = new Settings();
    text.lines().filter(line -> !line.isBlank()).forEach(settings::add);
    return settings;
  }

  private void add(String line) {
    int equals = line.indexOf('=');
    try {
      put(line.substring(0, equals).strip(), Double.valueOf(line.substring(equals + 1).strip()));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new RecommenderException("a setting must be name=number, got " + line, e);
    }
  }

  private void put(String name, Double value) {
    Double before = values.put(name, value);
    if (before != null) {
      throw new RecommenderException("%s is given twice: %s and %s".formatted(name, before, value));
    }
  }

  /** The components of a record of numbers. */
  static String of(Record settings) {
    return Arrays.stream(settings.getClass().getRecordComponents())
        .map(component -> component.getName() + "=" + value(component, settings))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Object value(RecordComponent component, Record settings) {
    try {
      return component.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("settings are a public record", e);
    }
  }

  /** The same with another value of one setting. */
  Settings with(String name, double value) {
    values.put(name, value);
    return this;
  }

  /** Takes a value out, or a default where it is missing. */
  double take(String name, double otherwise) {
    Double value = values.remove(name);
    return value == null ? otherwise : value;
  }

  /**
   * The same of a whole number.
   *
   * @throws RecommenderException if the value is none, or more than an int holds
   */
  int take(String name, int otherwise) {
    double value = take(name, (double) otherwise);
    if (value != (int) value) {
      throw new RecommenderException(
          "%s must be a whole number of at most %d, got %s"
              .formatted(name, Integer.MAX_VALUE, value));
    }
    return (int) value;
  }

  /**
   * Ends the reading.
   *
   * @throws RecommenderException if something was not taken
   */
  void requireEmpty() {
    if (!values.isEmpty()) {
      throw new RecommenderException("there is no setting " + String.join(", ", values.keySet()));
    }
  }

  /**
   * Refuses a value out of its range.
   *
   * @throws RecommenderException with the name, the range and the value
   */
  static void requireBetween(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw outOfRange(name, value, min, max);
    }
  }

  /**
   * The same of a whole number.
   *
   * @throws RecommenderException with the name, the range and the value
   */
  static void requireBetween(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw outOfRange(name, value, min, max);
    }
  }

  private static RecommenderException outOfRange(
      String name, Number value, Number min, Number max) {
    return new RecommenderException(
        "%s must be between %s and %s, got %s".formatted(name, min, max, value));
  }
}
