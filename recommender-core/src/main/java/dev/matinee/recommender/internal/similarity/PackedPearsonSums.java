package dev.matinee.recommender.internal.similarity;

import java.util.Arrays;

/**
 * Sums of ratings on the scale, which are whole numbers: three of them in a long, so that two
 * additions do for each rating. A field has 21 bits.
 */
final class PackedPearsonSums implements PearsonSums {
  private static final int BITS = 21;
  private static final int HIGH = 2 * BITS;
  private static final int MASK = (1 << BITS) - 1;

  /** The number of items, and the sums of the person's places and of the others'. */
  private final long[] places;

  /** The sums of the squares of both, and of the products. */
  private final long[] squares;

  PackedPearsonSums(int users) {
    places = new long[users];
    squares = new long[users];
  }

  /** Whether no sum of a person's ratings can need more than its field. */
  static boolean hold(double[] ownPlaces, int highest) {
    for (double place : ownPlaces) {
      if (place != Math.rint(place) || place < 0 || place > highest) {
        return false;
      }
    }
    long most = Math.max(1, highest);
    return most * most * ownPlaces.length <= MASK;
  }

  @Override
  public void add(int[] users, int start, int end, double place, int level) {
    long own = (long) place;
    long other = level;
    long ofPlaces = packed(1, own, other);
    long ofSquares = packed(own * own, other * other, own * other);
    for (int at = start; at < end; at++) {
      int user = users[at];
      places[user] += ofPlaces;
      squares[user] += ofSquares;
    }
  }

  private static long packed(long high, long middle, long low) {
    return (high << HIGH) | (middle << BITS) | low;
  }

  private static int high(long packed) {
    return (int) (packed >>> HIGH);
  }

  private static int middle(long packed) {
    return ((int) (packed >>> BITS)) & MASK;
  }

  private static int low(long packed) {
    return ((int) packed) & MASK;
  }

  @Override
  public double correlation(int user) {
    long sums = places[user];
    long ofSquares = squares[user];
    return CoRatedSums.correlation(
        high(sums), middle(sums), high(ofSquares), low(sums), middle(ofSquares), low(ofSquares));
  }

  @Override
  public int coRated(int user) {
    return high(places[user]);
  }

  @Override
  public void clear() {
    Arrays.fill(places, 0);
    Arrays.fill(squares, 0);
  }
}
