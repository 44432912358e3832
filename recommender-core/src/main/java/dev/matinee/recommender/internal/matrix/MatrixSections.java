package dev.matinee.recommender.internal.matrix;

import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionReader;
import dev.matinee.recommender.internal.snapshot.SectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.IOException;

/** The sections of a snapshot that hold a rating matrix. */
public final class MatrixSections {
  private MatrixSections() {}

  /** Adds those of a matrix without a delta. */
  public static void add(DenseRatings ratings, SectionWriter sections) {
    UserRows rows = ratings.base().rows();
    ItemPostings postings = ratings.base().postings();
    sections.add(SectionKind.USER_IDS, rows.userIds());
    sections.add(SectionKind.ITEM_IDS, ratings.itemIds());
    sections.add(SectionKind.ROW_STARTS, rows.starts());
    sections.add(SectionKind.ROW_ITEMS, rows.items());
    sections.add(SectionKind.ROW_LEVELS, rows.levels());
    sections.add(SectionKind.ITEM_RUNS, postings.itemRuns());
    sections.add(SectionKind.RUN_LEVELS, postings.runLevels());
    sections.add(SectionKind.RUN_ENDS, postings.runEnds());
    sections.add(SectionKind.RUN_USERS, postings.users());
    rows.times().add(sections);
  }

  /**
   * Reads what {@link #add} added.
   *
   * @param withTimes whether to read the times of ratings, where there are any
   */
  public static DenseRatings read(SectionReader sections, int scaleLevels, boolean withTimes)
      throws IOException, SnapshotDamage {
    long[] itemIds = sections.longs(SectionKind.ITEM_IDS);
    UserRows rows =
        new UserRows(
            sections.longs(SectionKind.USER_IDS),
            sections.ints(SectionKind.ROW_STARTS),
            sections.ints(SectionKind.ROW_ITEMS),
            sections.shorts(SectionKind.ROW_LEVELS),
            withTimes ? TimeColumn.read(sections) : TimeColumn.NONE);
    ItemPostings postings =
        new ItemPostings(
            sections.ints(SectionKind.ITEM_RUNS),
            sections.shorts(SectionKind.RUN_LEVELS),
            sections.ints(SectionKind.RUN_ENDS),
            sections.ints(SectionKind.RUN_USERS));
    MatrixBounds.check(itemIds, scaleLevels, rows, postings);
    return DenseRatings.of(new Segment(rows, postings, 0), itemIds, scaleLevels);
  }
}
