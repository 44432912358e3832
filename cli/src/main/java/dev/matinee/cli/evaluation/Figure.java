package dev.matinee.cli.evaluation;

import java.util.Locale;

/** A figure as reports print it. */
final class Figure {
  private static final String UNKNOWN = "-";

  private Figure() {}

  /** With four decimals; a dash for NaN. */
  static String text(double figure) {
    return Double.isNaN(figure) ? UNKNOWN : String.format(Locale.ROOT, "%.4f", figure);
  }
}
