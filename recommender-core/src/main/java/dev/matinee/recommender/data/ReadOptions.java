package dev.matinee.recommender.data;

import java.util.Objects;

/**
 * How data sets are read.
 *
 * <p>Immutable; safe for use by any number of threads if its listener is.
 *
 * @param skipBadRows whether bad rows are counted and skipped; otherwise they end the reading
 * @param progress is told how far the reading has come
 */
public record ReadOptions(boolean skipBadRows, ReadProgress progress) {
  /** Bad rows end the reading, and the progress is ignored. */
  public static final ReadOptions STRICT = new ReadOptions(false, ReadProgress.NONE);

  public ReadOptions {
    Objects.requireNonNull(progress, "progress");
  }

  /**
   * {@return the same with bad rows skipped and counted, or not}
   *
   * @param skipBadRows whether they are
   */
  public ReadOptions withSkipBadRows(boolean skipBadRows) {
    return new ReadOptions(skipBadRows, progress);
  }

  /**
   * {@return the same with a listener}
   *
   * @param progress is told how far the reading has come
   */
  public ReadOptions withProgress(ReadProgress progress) {
    return new ReadOptions(skipBadRows, progress);
  }
}
