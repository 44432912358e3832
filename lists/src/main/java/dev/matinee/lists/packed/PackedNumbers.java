package dev.matinee.lists.packed;

/**
 * How exact numbers are in a packed list. Who makes a list rounds its numbers once, so that it is
 * the same wherever it is read: to round a rounded number changes nothing.
 */
public final class PackedNumbers {
  /** The sign, the exponent and 15 bits of the fraction of a {@code float}. */
  static final int SCORE_BITS = 24;

  /** The sign, the exponent and 7 bits of the fraction of a {@code float}. */
  static final int CONTRIBUTION_BITS = 16;

  private static final double THOUSAND = 1_000;
  private static final double LARGEST_RATING = 1e12;
  private static final int EXPONENT = 0x7f800000;

  private PackedNumbers() {}

  /** {@return a ranking score with a relative error of at most 2^-16} */
  public static double score(double value) {
    return decoded(encoded(value, SCORE_BITS), SCORE_BITS);
  }

  /** {@return a part of a score with a relative error of at most 2^-8} */
  public static double contribution(double value) {
    return decoded(encoded(value, CONTRIBUTION_BITS), CONTRIBUTION_BITS);
  }

  /** {@return a rating to the thousandth} */
  public static double rating(double value) {
    return ofThousandths(thousandths(value));
  }

  static long thousandths(double rating) {
    return Math.round(Math.max(-LARGEST_RATING, Math.min(LARGEST_RATING, rating)) * THOUSAND);
  }

  static double ofThousandths(long thousandths) {
    return thousandths / THOUSAND;
  }

  /** The upper bits of a number as a {@code float}, rounded; what is out of range is the limit. */
  static int encoded(double value, int bits) {
    int dropped = Float.SIZE - bits;
    double limit = Float.MAX_VALUE;
    int exact = Float.floatToIntBits((float) Math.max(-limit, Math.min(limit, value)));
    int rounded = exact + (1 << (dropped - 1));
    boolean isInfinite = (rounded & EXPONENT) == EXPONENT;
    return (isInfinite ? exact : rounded) >>> dropped;
  }

  static double decoded(int encoded, int bits) {
    return Float.intBitsToFloat(encoded << (Float.SIZE - bits));
  }
}
