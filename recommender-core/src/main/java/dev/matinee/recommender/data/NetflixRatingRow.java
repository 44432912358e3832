package dev.matinee.recommender.data;

/**
 * A row of the Netflix Prize: the heading {@code 8:} names the movie of the rows {@code
 * user,rating,2005-09-06} below it. A day counts as its first second in UTC.
 */
final class NetflixRatingRow extends RatingRow {
  private static final int FIELDS = 3;
  private static final int DAY_LENGTH = 10;

  private final TimeText day = new TimeText();
  private boolean heading;
  private boolean hasMovie;

  NetflixRatingRow(Ids ids) {
    super(ids.users(), ids.items());
  }

  @Override
  boolean isHeading() {
    return heading;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    super.handleBegin(startingLineNumber);
    heading = false;
  }

  @Override
  protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
    if (field == 0 && length > 0 && text[offset + length - 1] == ':') {
      heading = true;
      readItem(text, offset, length - 1);
      // Rows below a bad heading would else count for the movie before it.
      hasMovie = problem().isEmpty();
    } else if (field == 0) {
      readUser(text, offset, length);
    } else if (field == 1) {
      readRating(text, offset, length);
    } else if (field == 2) {
      readDay(text, offset, length);
    }
  }

  @Override
  protected RatingRow buildRecord() {
    requireFields(heading ? 1 : FIELDS);
    if (!heading && !hasMovie) {
      report("the rating stands below no movie");
    }
    return super.buildRecord();
  }

  private void readDay(char[] text, int offset, int length) {
    if (length == DAY_LENGTH && day.read(text, offset, length)) {
      timestamp(day.seconds());
    } else {
      report("date must be like 2005-09-06, got " + shown(text, offset, length));
    }
  }
}
