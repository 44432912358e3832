package dev.matinee.recommender.data;

/** Is told now and then how much of a data set has been read, on the reading thread. */
@FunctionalInterface
public interface ReadProgress {
  /** Ignores the progress. */
  ReadProgress NONE = (bytes, totalBytes) -> {};

  /**
   * Takes note of the progress.
   *
   * @param bytes how many bytes of the files have been read; it never falls
   * @param totalBytes the size of all files that will be read, as they lie on the disk
   */
  void read(long bytes, long totalBytes);
}
