package dev.matinee.cli.archive;

/** Is told how much of a transfer is done, on the transferring thread. */
@FunctionalInterface
public interface TransferProgress {
  /**
   * Takes note of the progress.
   *
   * @param bytes done so far
   * @param totalBytes the whole; below 0 where it is not known
   */
  void transferred(long bytes, long totalBytes);
}
