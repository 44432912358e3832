package dev.matinee.recommender.data;

import dev.matinee.recommender.Ratings;

/**
 * Ratings, and what is known of the rated items.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param name for people, such as the name of its directory
 * @param ratings the ratings
 * @param catalogue the items; a rated item may be missing from it, and an item need not be rated
 * @param references what else is known of the items
 * @param skippedRows the number of bad rows that were skipped on request
 * @param names of users and items whose ids are no numbers
 */
public record DataSet(
    String name,
    Ratings ratings,
    Catalogue catalogue,
    ItemReferences references,
    long skippedRows,
    Names names) {
  /**
   * All ids are numbers.
   *
   * @param name for people, such as the name of its directory
   * @param ratings the ratings
   * @param catalogue the items
   * @param references what else is known of the items
   * @param skippedRows the number of bad rows that were skipped on request
   */
  public DataSet(
      String name,
      Ratings ratings,
      Catalogue catalogue,
      ItemReferences references,
      long skippedRows) {
    this(name, ratings, catalogue, references, skippedRows, Names.none());
  }

  /**
   * Nothing else is known of the items.
   *
   * @param name for people, such as the name of its directory
   * @param ratings the ratings
   * @param catalogue the items
   * @param skippedRows the number of bad rows that were skipped on request
   */
  public DataSet(String name, Ratings ratings, Catalogue catalogue, long skippedRows) {
    this(name, ratings, catalogue, ItemReferences.none(), skippedRows);
  }
}
