package dev.matinee.recommender.internal.neighbourhood;

/** The neighbours of one person, most similar first. Immutable. */
public final class Neighbours {
  private final int[] users;
  private final double[] weights;

  /** Takes the arrays over; the caller must not write into them any more. */
  Neighbours(int[] users, double[] weights) {
    this.users = users;
    this.weights = weights;
  }

  public int size() {
    return users.length;
  }

  /** The dense number of the {@code index}-th neighbour. */
  public int user(int index) {
    return users[index];
  }

  /** What the {@code index}-th neighbour's votes count. */
  public double weight(int index) {
    return weights[index];
  }
}
