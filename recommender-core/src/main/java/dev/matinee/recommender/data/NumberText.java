package dev.matinee.recommender.data;

/**
 * Reads numbers from characters without making objects. A failed read gives false and leaves the
 * value undefined.
 */
final class NumberText {
  /** Of so many digits every whole number is exact as a double. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private long whole;
  private double decimal;

  /** The number that {@link #readWhole} read. */
  long whole() {
    return whole;
  }

  /** The number that {@link #readDecimal} read. */
  double decimal() {
    return decimal;
  }

  /** Reads a whole number within the range of a long. */
  boolean readWhole(char[] text, int offset, int length) {
    int end = offset + length;
    boolean negative = length > 0 && text[offset] == '-';
    int at = negative ? offset + 1 : offset;
    if (at == end) {
      return false;
    }
    // Negative while it grows, because the range reaches one further there.
    long value = 0;
    for (; at < end; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9 || value < (Long.MIN_VALUE + digit) / 10) {
        return false;
      }
      value = value * 10 - digit;
    }
    whole = negative ? value : -value;
    return negative || value != Long.MIN_VALUE;
  }

  /** Reads a whole number that may be written with a decimal zero: 7 and 7.0. */
  boolean readWholeNumber(char[] text, int offset, int length) {
    return readWhole(text, offset, withoutZeros(text, offset, length));
  }

  /** The length without a point and the zeros behind it. */
  private static int withoutZeros(char[] text, int offset, int length) {
    int end = length;
    while (end > 0 && text[offset + end - 1] == '0') {
      end--;
    }
    boolean isPoint = end > 0 && end < length && text[offset + end - 1] == '.';
    return isPoint ? end - 1 : length;
  }

  /** Reads a decimal number, such as 4, -0.5 or 1e-3, that is finite. */
  boolean readDecimal(char[] text, int offset, int length) {
    return readShortDecimal(text, offset, length) || readAnyDecimal(text, offset, length);
  }

  /** Digits with at most one point: both halves of the quotient are exact, so it rounds once. */
  private boolean readShortDecimal(char[] text, int offset, int length) {
    if (length == 0 || length > EXACT_DIGITS) {
      return false;
    }
    long digits = 0;
    int point = -1;
    for (int at = 0; at < length; at++) {
      char character = text[offset + at];
      if (character == '.' && point < 0) {
        point = at;
      } else if (character >= '0' && character <= '9') {
        digits = digits * 10 + (character - '0');
      } else {
        return false;
      }
    }
    decimal = digits / TENS[point < 0 ? 0 : length - 1 - point];
    return point < 0 || length > 1;
  }

  private boolean readAnyDecimal(char[] text, int offset, int length) {
    for (int at = offset; at < offset + length; at++) {
      // Double.parseDouble would take NaN, hexadecimal digits and a closing 'f' as well.
      if ("0123456789.+-eE".indexOf(text[at]) < 0) {
        return false;
      }
    }
    try {
      decimal = Double.parseDouble(new String(text, offset, length));
      return Double.isFinite(decimal);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
