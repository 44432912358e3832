package dev.matinee.web.film;

import java.util.Arrays;

/**
 * How large a title can be set on a poster, so that no word breaks and the motif above stays free.
 * Sizes are per cent of the poster's width. Letters are taken as wide as those of a wide bold face
 * (DejaVu Sans), since nobody knows which one a browser has: with another there is room left.
 */
final class TitleSize {
  private static final int[] SIZES = {13, 11, 9, 8, 7, 6, 5};
  private static final double COLUMN = 86;
  private static final double HEIGHT = 50;
  private static final double LINE = 1.1;
  private static final double SPACE = 0.35;

  private TitleSize() {}

  /** The largest that fits, or the smallest. */
  static int of(String title) {
    return Arrays.stream(SIZES)
        .filter(size -> fits(title, size))
        .findFirst()
        .orElse(SIZES[SIZES.length - 1]);
  }

  private static boolean fits(String title, int size) {
    double column = COLUMN / size;
    return widestWord(title) <= column && lines(title, column) * size * LINE <= HEIGHT;
  }

  private static double widestWord(String title) {
    return Arrays.stream(title.split("[\\s-]", -1)).mapToDouble(TitleSize::width).max().orElse(0);
  }

  /** As a browser fills them: each takes the words that fit. */
  private static int lines(String title, double column) {
    int lines = 1;
    double filled = 0;
    for (String word : title.split("\\s", -1)) {
      double width = width(word);
      boolean next = filled > 0 && filled + SPACE + width > column;
      lines += next ? 1 : 0;
      filled = next || filled == 0 ? width : filled + SPACE + width;
    }
    return lines;
  }

  private static double width(String word) {
    return word.codePoints().mapToDouble(TitleSize::width).sum();
  }

  /** In units of the type's size. */
  private static double width(int letter) {
    if ("Iijl.,:;!|'()’".indexOf(letter) >= 0) {
      return 0.4;
    }
    if ("frt-".indexOf(letter) >= 0) {
      return 0.5;
    }
    if ("mwMW@%&".indexOf(letter) >= 0 || Character.isIdeographic(letter)) {
      return 1.05;
    }
    return Character.isUpperCase(letter) || Character.isDigit(letter) ? 0.78 : 0.7;
  }
}
