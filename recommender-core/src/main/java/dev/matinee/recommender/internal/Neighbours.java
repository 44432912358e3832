package dev.matinee.recommender.internal;

/** The neighbours of one person, most similar first. Immutable. */
public final class Neighbours {
  private final int[] users;
  private final double[] weights;
  private final int[] coRated;

  /** Takes the arrays over; nobody may write into them any more. */
  Neighbours(int[] users, double[] weights, int[] coRated) {
    this.users = users;
    this.weights = weights;
    this.coRated = coRated;
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

  /** The number of items that the {@code index}-th neighbour shares with the person. */
  public int coRated(int index) {
    return coRated[index];
  }
}
