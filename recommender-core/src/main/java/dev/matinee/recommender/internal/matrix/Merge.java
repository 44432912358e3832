package dev.matinee.recommender.internal.matrix;

/** Writes a base and its delta into one new base. */
final class Merge {
  private final DenseRatings from;
  private final long[] itemIds;
  private final int[] newNumbers;

  private Merge(DenseRatings from) {
    this.from = from;
    itemIds = from.itemIds();
    newNumbers = new int[from.itemNumbers()];
    for (int number = 0; number < itemIds.length; number++) {
      newNumbers[from.itemNumber(itemIds[number])] = number;
    }
  }

  static DenseRatings of(DenseRatings from) {
    return new Merge(from).merged();
  }

  private DenseRatings merged() {
    long[] userIds = from.userIds();
    int[] starts = new int[userIds.length + 1];
    int[] items = new int[from.ratingCount()];
    short[] levels = new short[items.length];
    TimeColumn times =
        TimeColumn.holding(items.length, from.base().rows().times(), from.delta().rows().times());
    int next = 0;
    for (int row = 0; row < userIds.length; row++) {
      int user = from.userNumber(userIds[row]);
      UserRows rows = from.rowsOf(user);
      for (int at = from.rowStart(user); at < from.rowEnd(user); at++) {
        items[next] = newNumbers[rows.item(at)];
        levels[next] = (short) rows.level(at);
        times.set(next++, rows.time(at));
      }
      starts[row + 1] = next;
    }
    return DenseRatings.of(
        new UserRows(userIds, starts, items, levels, times), itemIds, from.scaleLevels());
  }
}
