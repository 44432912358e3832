package dev.matinee.web.film;

/** Numbers with one decimal, of which a page has dozens. */
final class Tenths {
  private Tenths() {}

  /** Such as "3.7", and "4.0". */
  static String of(double number) {
    return Double.toString(Math.round(number * 10) / 10.0);
  }
}
