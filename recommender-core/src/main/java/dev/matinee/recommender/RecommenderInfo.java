package dev.matinee.recommender;

/**
 * What a recommender is and was made from.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param algorithm its name, such as {@code user-knn}
 * @param version changes whenever the lists could: a digest of the ratings and the settings
 * @param users the number of users of its rating matrix
 * @param items the number of items
 * @param ratings the number of ratings
 */
public record RecommenderInfo(
    String algorithm, String version, int users, int items, long ratings) {
  /** The same of another version. */
  RecommenderInfo withVersion(String other) {
    return new RecommenderInfo(algorithm, other, users, items, ratings);
  }
}
