package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** The current row of a file of ratings; one object serves all rows, so that none is made. */
abstract class RatingRow extends AbstractBaseCsvCallbackHandler<RatingRow> {
  private static final int SHOWN_CHARACTERS = 40;

  private final NumberText numbers = new NumberText();
  private String problem = "";
  private long user;
  private long item;
  private double rating;
  private long timestamp;

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
    user = readWhole("user", text, offset, length);
  }

  final void readItem(char[] text, int offset, int length) {
    item = readWhole("item", text, offset, length);
  }

  final void readRating(char[] text, int offset, int length) {
    if (numbers.readDecimal(text, offset, length)) {
      rating = numbers.decimal();
    } else {
      report("rating must be a finite number, got " + shown(text, offset, length));
    }
  }

  final void readTimestamp(char[] text, int offset, int length) {
    timestamp(readWhole("timestamp", text, offset, length));
  }

  final void item(long item) {
    this.item = item;
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

  private long readWhole(String name, char[] text, int offset, int length) {
    if (!numbers.readWhole(text, offset, length)) {
      report(
          "%s must be a whole number of 64 bits, got %s"
              .formatted(name, shown(text, offset, length)));
      return 0;
    }
    return numbers.whole();
  }
}
