package dev.matinee.recommender.internal;

import java.io.IOException;

/** The sections of a snapshot that hold a rating matrix, in the order of the file. */
public final class MatrixSections {
  private MatrixSections() {}

  /** Writes a matrix without a delta. */
  public static void write(DenseRatings ratings, SectionWriter sections) throws IOException {
    UserRows rows = ratings.base().rows();
    ItemPostings postings = ratings.base().postings();
    sections.write(rows.userIds());
    sections.write(ratings.itemIds());
    sections.write(rows.starts());
    sections.write(rows.items());
    sections.write(rows.levels());
    sections.write(postings.itemRuns());
    sections.write(postings.runLevels());
    sections.write(postings.runEnds());
    sections.write(postings.users());
  }

  /** Reads what {@link #write} wrote. */
  public static DenseRatings read(SectionReader sections, int scaleLevels)
      throws IOException, SnapshotDamage {
    long[] userIds = sections.longs();
    long[] itemIds = sections.longs();
    UserRows rows =
        new UserRows(userIds, sections.ints(), sections.ints(), sections.shorts(), TimeColumn.NONE);
    ItemPostings postings =
        new ItemPostings(sections.ints(), sections.shorts(), sections.ints(), sections.ints());
    MatrixBounds.check(itemIds, scaleLevels, rows, postings);
    return DenseRatings.of(new Segment(rows, postings, 0), itemIds, scaleLevels);
  }
}
