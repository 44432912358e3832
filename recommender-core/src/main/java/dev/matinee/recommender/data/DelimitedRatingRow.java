package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.RecordType;

/** A row with user, item, perhaps a rating or a count, and perhaps a timestamp. */
final class DelimitedRatingRow extends RatingRow {
  private final RatingColumns columns;
  private boolean awaitsHeader;
  private boolean heading;

  DelimitedRatingRow(RatingColumns columns, Ids ids) {
    super(ids.users(), ids.items());
    this.columns = columns;
    awaitsHeader = columns.hasHeader();
  }

  @Override
  boolean isHeading() {
    return heading;
  }

  @Override
  protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
    if (awaitsHeader) {
      return;
    }
    if (field == columns.user()) {
      readUser(text, offset, length);
    } else if (field == columns.item()) {
      readItem(text, offset, length);
    } else if (field == columns.rating()) {
      readRating(text, offset, length);
    } else if (field == columns.timestamp()) {
      readTimestamp(text, offset, length);
    }
  }

  @Override
  protected RatingRow buildRecord() {
    heading = awaitsHeader;
    // A blank line is passed over, before the header as behind it.
    awaitsHeader &= getRecordType() == RecordType.EMPTY;
    requireFields(columns.count());
    if (columns.rating() < 0) {
      rating(1);
    }
    return super.buildRecord();
  }
}
