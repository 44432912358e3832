package dev.matinee.web.movie;

import java.util.OptionalDouble;

/** Numbers with one decimal, of which a page has dozens. */
final class Tenths {
  private Tenths() {}

  /** The same; empty for none. */
  static String of(OptionalDouble number) {
    return number.isPresent() ? of(number.getAsDouble()) : "";
  }

  /** Such as "3.7", and "4.0". */
  static String of(double number) {
    return Double.toString(Math.round(number * 10) / 10.0);
  }
}
