package dev.matinee.recommender.internal.kernel;

/**
 * The values of a kernel as bytes: a code c of -127 to 127 stands for {@code c |c| / 127^2} of the
 * largest value.
 */
final class KernelCodes {
  private static final int MOST = 127;
  private static final int BYTES = 256;

  private KernelCodes() {}

  /** The square root spends the codes on small values, of which there are most. */
  static byte code(float value, double largest) {
    return (byte) Math.round(Math.signum(value) * MOST * Math.sqrt(Math.abs(value) / largest));
  }

  /** The values of all codes, by code as a number from 0 to 255. */
  static float[] table(double largest) {
    float[] table = new float[BYTES];
    for (int code = -MOST; code <= MOST; code++) {
      double part = code / (double) MOST;
      table[code & (BYTES - 1)] = (float) (Math.abs(part) * part * largest);
    }
    return table;
  }

  /** The value of a code in a table. */
  static float value(float[] table, byte code) {
    return table[code & (BYTES - 1)];
  }
}
