package dev.matinee.recommender.data;

import java.util.ArrayList;
import java.util.List;

/** The bad rows met while a data set is read: counted where they are skipped, else collected. */
final class BadRows {
  private static final int LIMIT = 10;

  private final boolean skip;
  private final List<BadRow> rows = new ArrayList<>();
  private long skipped;

  BadRows(boolean skip) {
    this.skip = skip;
  }

  void add(DataFile file, long line, String reason) {
    if (skip) {
      skipped++;
      return;
    }
    rows.add(new BadRow(file.name(), line, reason));
    if (rows.size() == LIMIT) {
      throw new BadRowsException(rows);
    }
  }

  /** A row after which reading cannot go on, whether or not bad rows are skipped. */
  BadRowsException fatal(DataFile file, long line, String reason) {
    rows.add(new BadRow(file.name(), line, reason));
    return new BadRowsException(rows);
  }

  void throwIfAny() {
    if (!rows.isEmpty()) {
      throw new BadRowsException(rows);
    }
  }

  long skipped() {
    return skipped;
  }
}
