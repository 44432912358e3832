package dev.matinee.recommender.internal.similarity;

/**
 * Sums over the items that two people rated. Ratings that are whole numbers make them exact, so
 * that their order does not matter. For use by one thread.
 */
final class CoRatedSums {
  private int count;
  private double own;
  private double ownSquares;
  private double other;
  private double otherSquares;
  private double products;

  void add(double ownRating, double otherRating) {
    count++;
    own += ownRating;
    ownSquares += ownRating * ownRating;
    other += otherRating;
    otherSquares += otherRating * otherRating;
    products += ownRating * otherRating;
  }

  int count() {
    return count;
  }

  /** Pearson's correlation; 0 where one of the two always gave the same rating. */
  double correlation() {
    return correlation(count, own, ownSquares, other, otherSquares, products);
  }

  static double correlation(
      int n, double own, double ownSquares, double other, double otherSquares, double products) {
    double ownVariance = n * ownSquares - own * own;
    double otherVariance = n * otherSquares - other * other;
    return ownVariance <= 0 || otherVariance <= 0
        ? 0
        : (n * products - own * other) / Math.sqrt(ownVariance * otherVariance);
  }

  /** The product of the lengths of both vectors of distances from the mean; 0 or more. */
  double length() {
    double ownVariance = ownSquares - own * own / count;
    double otherVariance = otherSquares - other * other / count;
    return count == 0 ? 0 : Math.sqrt(Math.max(0, ownVariance) * Math.max(0, otherVariance));
  }

  /** The product of two ratings' distances from their means. */
  double product(double ownRating, double otherRating) {
    return (ownRating - own / count) * (otherRating - other / count);
  }
}
