package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** The current row of a file of ratings; one object serves all rows, so that none is made. */
abstract class RatingRow extends AbstractBaseCsvCallbackHandler<RatingRow> {
  private static final int SHOWN_CHARACTERS = 40;
  private static final double LATEST = 0x1p63;

  private final IdReader users;
  private final IdReader items;
  private final NumberText numbers = new NumberText();
  private final TimeText times = new TimeText();
  private String problem = "";
  private long user;
  private long item;
  private double rating;
  private long timestamp;

  RatingRow(IdReader users, IdReader items) {
    this.users = users;
    this.items = items;
  }

  long user() {
    return user;
  }

  long item() {
    return item;
  }

  double rating() {
    return rating;
  }

  long timestamp() {
    return timestamp;
  }

  /** The line that the row starts on, from 1. */
  long line() {
    return getStartingLineNumber();
  }

  /** What is wrong with the row; empty if nothing is. */
  String problem() {
    return problem;
  }

  /** Whether this row says something of the rows that follow, and is no rating itself. */
  abstract boolean isHeading();

  @Override
  protected void handleBegin(long startingLineNumber) {
    problem = "";
  }

  @Override
  protected RatingRow buildRecord() {
    return this;
  }

  final void readUser(char[] text, int offset, int length) {
    user = read("user", users, text, offset, length);
  }

  final void readItem(char[] text, int offset, int length) {
    item = read("item", items, text, offset, length);
  }

  private long read(String name, IdReader ids, char[] text, int offset, int length) {
    String wrong = ids.read(text, offset, length);
    if (wrong.isEmpty()) {
      return ids.id();
    }
    report(name + " " + wrong);
    return 0;
  }

  final void readRating(char[] text, int offset, int length) {
    if (numbers.readDecimal(text, offset, length)) {
      rating = numbers.decimal();
    } else {
      report("rating must be a finite number, got " + shown(text, offset, length));
    }
  }

  final void readTimestamp(char[] text, int offset, int length) {
    if (numbers.readWhole(text, offset, length)) {
      timestamp = numbers.whole();
    } else if (times.read(text, offset, length)) {
      timestamp = times.seconds();
    } else if (hasPoint(text, offset, length) && numbers.readDecimal(text, offset, length)) {
      keepSeconds(numbers.decimal(), text, offset, length);
    } else {
      reportTimestamp(text, offset, length);
    }
  }

  /** Numbers without a point that are no whole ones are beyond 64 bits. */
  private static boolean hasPoint(char[] text, int offset, int length) {
    for (int at = offset; at < offset + length; at++) {
      if (text[at] == '.') {
        return true;
      }
    }
    return false;
  }

  private void keepSeconds(double seconds, char[] text, int offset, int length) {
    double whole = Math.floor(seconds);
    if (whole >= -LATEST && whole < LATEST) {
      timestamp = (long) whole;
    } else {
      reportTimestamp(text, offset, length);
    }
  }

  private void reportTimestamp(char[] text, int offset, int length) {
    report(
        "timestamp must be a whole number of 64 bits, or a time like 2020-08-23 18:30:00, got "
            + shown(text, offset, length));
  }

  final void rating(double rating) {
    this.rating = rating;
  }

  final void timestamp(long timestamp) {
    this.timestamp = timestamp;
  }

  final void requireFields(int expected) {
    if (getFieldCount() != expected) {
      report("expected %d fields, got %d".formatted(expected, getFieldCount()));
    }
  }

  /** Keeps the first problem of a row: the others often follow from it. */
  final void report(String problem) {
    if (this.problem.isEmpty()) {
      this.problem = problem;
    }
  }

  static String shown(char[] text, int offset, int length) {
    String shown = new String(text, offset, Math.min(length, SHOWN_CHARACTERS));
    return '"' + shown.replaceAll("\\p{Cntrl}", " ") + (length > SHOWN_CHARACTERS ? "…\"" : "\"");
  }
}
