package dev.matinee.web.movie;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How large a title can be set on a poster, so that no word breaks and the motif above stays free.
 * Sizes are per cent of the poster's width. Letters are taken as wide as those of a wide bold face
 * (DejaVu Sans), since the server does not know which face a browser has: with another there is
 * room left.
 */
final class TitleSize {
  private static final int[] SIZES = {13, 11, 9, 8, 7, 6, 5};
  private static final double COLUMN = 86;
  private static final double HEIGHT = 50;
  private static final double LINE = 1.1;
  private static final double SPACE = 0.35;

  /** A page has dozens of titles. */
  private static final double[] ASCII =
      IntStream.range(0, 128).mapToDouble(TitleSize::width).toArray();

  private TitleSize() {}

  /** The largest that fits, or the smallest. */
  static int of(String title) {
    double[] words = widths(title, false);
    double widest = Arrays.stream(widths(title, true)).max().orElse(0);
    for (int size : SIZES) {
      if (fits(words, widest, size)) {
        return size;
      }
    }
    return SIZES[SIZES.length - 1];
  }

  private static boolean fits(double[] words, double widest, int size) {
    double column = COLUMN / size;
    return widest <= column && lines(words, column) * size * LINE <= HEIGHT;
  }

  /** As a browser fills them: each takes the words that fit. */
  private static int lines(double[] words, double column) {
    int lines = 1;
    double filled = 0;
    for (double width : words) {
      boolean next = filled > 0 && filled + SPACE + width > column;
      lines += next ? 1 : 0;
      filled = next || filled == 0 ? width : filled + SPACE + width;
    }
    return lines;
  }

  /** Those of the words, and of the parts of words with hyphens where these count. */
  private static double[] widths(String title, boolean hyphens) {
    double[] widths = new double[title.length() + 1];
    int word = 0;
    for (int at = 0; at < title.length(); at += Character.charCount(title.codePointAt(at))) {
      int letter = title.codePointAt(at);
      if (Character.isWhitespace(letter) || (hyphens && letter == '-')) {
        word++;
      } else {
        widths[word] += letter < ASCII.length ? ASCII[letter] : width(letter);
      }
    }
    return Arrays.copyOf(widths, word + 1);
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
