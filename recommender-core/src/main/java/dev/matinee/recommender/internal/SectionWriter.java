package dev.matinee.recommender.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/**
 * Writes the sections of a {@linkplain SnapshotFormat snapshot} one after the other, and in the end
 * the header that tells where they are. For use by one thread.
 */
public final class SectionWriter {
  private static final int BUFFER_BYTES = 1 << 20;

  private final FileChannel file;
  private final LongConsumer progress;
  private final List<Section> sections = new ArrayList<>();
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private CRC32C checksum = new CRC32C();

  /**
   * Leaves room for the header.
   *
   * @param file an empty file
   * @param progress is told how many bytes are written
   */
  public SectionWriter(FileChannel file, LongConsumer progress) throws IOException {
    this.file = file;
    this.progress = progress;
    file.position(SnapshotFormat.HEADER_BYTES);
  }

  public void write(long[] numbers) throws IOException {
    long start = file.position();
    for (long number : numbers) {
      makeRoom(Long.BYTES);
      buffer.putLong(number);
    }
    end(start);
  }

  public void write(int[] numbers) throws IOException {
    long start = file.position();
    for (int number : numbers) {
      makeRoom(Integer.BYTES);
      buffer.putInt(number);
    }
    end(start);
  }

  public void write(short[] numbers) throws IOException {
    long start = file.position();
    for (short number : numbers) {
      makeRoom(Short.BYTES);
      buffer.putShort(number);
    }
    end(start);
  }

  public void write(byte[] bytes) throws IOException {
    long start = file.position();
    for (byte each : bytes) {
      makeRoom(Byte.BYTES);
      buffer.put(each);
    }
    end(start);
  }

  /** Writes the header, which makes the file a snapshot. */
  public void finish() throws IOException {
    ByteBuffer header = SnapshotFormat.header(file.position(), sections);
    long at = 0;
    while (header.hasRemaining()) {
      at += file.write(header, at);
    }
    file.force(true);
  }

  private void makeRoom(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    checksum.update(buffer.flip().duplicate());
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
    progress.accept(file.position());
  }

  private void end(long start) throws IOException {
    flush();
    sections.add(new Section(start, file.position() - start, (int) checksum.getValue()));
    checksum = new CRC32C();
  }
}
