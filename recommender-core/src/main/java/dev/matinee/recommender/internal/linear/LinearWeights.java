package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.internal.algebra.SymmetricMatrix;
import java.util.stream.IntStream;

/**
 * The weights of a trained linear item model: what a rating of one item says of another, as a whole
 * number from -127 to 127 with one scale for each rated item. Four of them lie in a word, the first
 * in its lowest byte; a row begins with a word of its own. Immutable by convention; safe for use by
 * any number of threads.
 */
public final class LinearWeights {
  /** The largest whole number. */
  static final int MOST = 127;

  /** The number of weights in a word. */
  static final int PER_WORD = 4;

  private static final int BYTE = 0xff;

  private final int wordsOfRow;
  private final int[] words;
  private final float[] scales;
  private final float[] precisions;

  /**
   * Takes the arrays over.
   *
   * @param words row by row, a row for each rated item
   * @param scales by row: what a whole number is multiplied with
   * @param precisions the diagonal of the inverse
   */
  public LinearWeights(int[] words, float[] scales, float[] precisions) {
    wordsOfRow = wordsOfRow(scales.length);
    this.words = words;
    this.scales = scales;
    this.precisions = precisions;
  }

  private static int wordsOfRow(int items) {
    return (items + PER_WORD - 1) / PER_WORD;
  }

  /** How many words so many items have. */
  public static long words(int items) {
    return (long) items * wordsOfRow(items);
  }

  /** B_ij = -P_ij / P_jj of an inverse P, and 0 on the diagonal. */
  static LinearWeights of(SymmetricMatrix inverse) {
    int items = inverse.size();
    int[] words = new int[Math.toIntExact(words(items))];
    float[] scales = new float[items];
    float[] precisions = new float[items];
    for (int place = 0; place < items; place++) {
      precisions[place] = inverse.row(place)[0];
    }
    IntStream.range(0, items)
        .parallel()
        .forEach(row -> scales[row] = pack(inverse, row, precisions, words));
    return new LinearWeights(words, scales, precisions);
  }

  private static float pack(SymmetricMatrix inverse, int row, float[] precisions, int[] words) {
    float[] exact = new float[precisions.length];
    float largest = 0;
    for (int column = 0; column < exact.length; column++) {
      exact[column] = row == column ? 0 : -inverse.get(row, column) / precisions[column];
      largest = Math.max(largest, Math.abs(exact[column]));
    }
    if (largest == 0) {
      return 0;
    }
    int start = row * wordsOfRow(exact.length);
    for (int column = 0; column < exact.length; column++) {
      int whole = Math.round(exact[column] / largest * MOST);
      words[start + column / PER_WORD] |= (whole & BYTE) << shift(column);
    }
    return largest / MOST;
  }

  private static int shift(int column) {
    return Byte.SIZE * (column % PER_WORD);
  }

  /** The number of items. */
  public int size() {
    return scales.length;
  }

  /** What a rating of the item at {@code row} says of the item at {@code column}. */
  public float get(int row, int column) {
    int word = words[row * wordsOfRow + column / PER_WORD];
    return scales[row] * (byte) (word >> shift(column));
  }

  /** What the whole numbers of a row are multiplied with. */
  float scale(int row) {
    return scales[row];
  }

  /** P_jj. */
  float precision(int place) {
    return precisions[place];
  }

  /** Sums over rows, of zeros. */
  WeightSums sums() {
    return new WeightSums(wordsOfRow);
  }

  /** Adds the whole numbers of a row so many times. */
  void add(int row, int factor, WeightSums sums) {
    sums.add(words, row * wordsOfRow, factor);
  }

  /** The weights as they were packed; not to be written into. */
  public int[] words() {
    return words;
  }

  public float[] scales() {
    return scales;
  }

  public float[] precisions() {
    return precisions;
  }
}
