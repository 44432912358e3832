package dev.matinee.recommender.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/** Counts the bytes that are read from the files of one data set. */
final class ReadMeter {
  private static final long REPORT_BYTES = 1 << 20;

  private final ReadProgress listener;
  private final long totalBytes;
  private long bytes;
  private long reported;

  ReadMeter(ReadProgress listener, Collection<DataFile> files) {
    this.listener = listener;
    totalBytes = files.stream().mapToLong(DataFile::size).sum();
  }

  InputStream watch(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? -1 : 1);
        return next;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
      }
    };
  }

  private void count(int count) {
    bytes += Math.max(count, 0);
    boolean ended = count < 0 && bytes > reported;
    if (ended || bytes - reported >= REPORT_BYTES) {
      reported = bytes;
      listener.read(bytes, totalBytes);
    }
  }
}
