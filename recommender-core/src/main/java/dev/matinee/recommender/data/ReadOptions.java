package dev.matinee.recommender.data;

import java.util.Objects;

/**
 * How data sets are read.
 *
 * <p>Immutable; safe for use by any number of threads if its listener is.
 *
 * @param skipBadRows whether bad rows are counted and skipped; otherwise they end the reading
 * @param progress is told how far the reading has come
 * @param hints what is known of the files of ratings
 */
public record ReadOptions(boolean skipBadRows, ReadProgress progress, FileHints hints) {
  /** Bad rows end the reading, the progress is ignored, and nothing is told of the files. */
  public static final ReadOptions STRICT = new ReadOptions(false, ReadProgress.NONE);

  public ReadOptions {
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(hints, "hints");
  }

  /**
   * Nothing is told of the files.
   *
   * @param skipBadRows whether bad rows are counted and skipped; otherwise they end the reading
   * @param progress is told how far the reading has come
   */
  public ReadOptions(boolean skipBadRows, ReadProgress progress) {
    this(skipBadRows, progress, FileHints.NONE);
  }

  /**
   * {@return the same with bad rows skipped and counted, or not}
   *
   * @param skipBadRows whether they are
   */
  public ReadOptions withSkipBadRows(boolean skipBadRows) {
    return new ReadOptions(skipBadRows, progress, hints);
  }

  /**
   * {@return the same with a listener}
   *
   * @param progress is told how far the reading has come
   */
  public ReadOptions withProgress(ReadProgress progress) {
    return new ReadOptions(skipBadRows, progress, hints);
  }

  /**
   * {@return the same with what is known of the files of ratings}
   *
   * @param hints in the place of those before
   */
  public ReadOptions withHints(FileHints hints) {
    return new ReadOptions(skipBadRows, progress, hints);
  }
}
