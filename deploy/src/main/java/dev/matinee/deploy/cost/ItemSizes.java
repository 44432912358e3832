package dev.matinee.deploy.cost;

import dev.matinee.store.dynamodb.TableDesign;

/** How many bytes items take in DynamoDB, as a test measures them. */
public final class ItemSizes {
  /** A history with fifty movies and its latest event: somebody who has been here for a while. */
  public static final int HISTORY = 1_150;

  /** A history with five hundred movies. */
  public static final int LONG_HISTORY = 10_000;

  /** A list of 240 movies with three reasons each, of somebody with fifty movies. */
  public static final int LIST = 4_300;

  /** The same of somebody with five hundred movies. */
  public static final int LONG_LIST = 5_500;

  /** Whatever has no list in it is below a kilobyte. */
  private static final int SMALL = 500;

  private ItemSizes() {}

  /** What the model reckons with for an item of a table. */
  static int of(TableDesign table) {
    if (table.equals(TableDesign.HISTORIES)) {
      return HISTORY;
    }
    return table.equals(TableDesign.RECOMMENDATIONS) ? LIST : SMALL;
  }
}
