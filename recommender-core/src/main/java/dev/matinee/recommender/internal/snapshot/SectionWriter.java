package dev.matinee.recommender.internal.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/**
 * Collects the sections of a {@linkplain SnapshotFormat snapshot}, which are not copied, and writes
 * them one after the other, and in the end the header that tells where they are. For use by one
 * thread.
 */
public final class SectionWriter {
  private static final int BUFFER_BYTES = 1 << 20;

  private final List<Content> contents = new ArrayList<>();
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  /** Is told how many bytes of all are written. */
  public interface Progress {
    void written(long bytes, long all);
  }

  /** Puts some numbers of a section, from the {@code at}-th on, to the start of a buffer. */
  private interface Piece {
    void put(ByteBuffer to, int at, int count);
  }

  /**
   * What a section is to hold.
   *
   * @param count of its numbers
   * @param numberBytes the size of each
   */
  private record Content(SectionKind kind, int count, int numberBytes, Piece piece) {
    long bytes() {
      return (long) count * numberBytes;
    }
  }

  public void add(SectionKind kind, LongBuffer numbers) {
    add(
        kind,
        numbers.limit(),
        Long.BYTES,
        (to, at, count) -> to.asLongBuffer().put(numbers.slice(at, count)));
  }

  public void add(SectionKind kind, long[] numbers) {
    add(kind, LongBuffer.wrap(numbers));
  }

  public void add(SectionKind kind, IntBuffer numbers) {
    add(
        kind,
        numbers.limit(),
        Integer.BYTES,
        (to, at, count) -> to.asIntBuffer().put(numbers.slice(at, count)));
  }

  public void add(SectionKind kind, int[] numbers) {
    add(kind, IntBuffer.wrap(numbers));
  }

  public void add(SectionKind kind, FloatBuffer numbers) {
    add(
        kind,
        numbers.limit(),
        Float.BYTES,
        (to, at, count) -> to.asFloatBuffer().put(numbers.slice(at, count)));
  }

  public void add(SectionKind kind, short[] numbers) {
    ShortBuffer all = ShortBuffer.wrap(numbers);
    add(
        kind,
        numbers.length,
        Short.BYTES,
        (to, at, count) -> to.asShortBuffer().put(all.slice(at, count)));
  }

  public void add(SectionKind kind, ByteBuffer bytes) {
    add(kind, bytes.limit(), Byte.BYTES, (to, at, count) -> to.put(bytes.slice(at, count)));
  }

  public void add(SectionKind kind, byte[] bytes) {
    add(kind, ByteBuffer.wrap(bytes));
  }

  private void add(SectionKind kind, int count, int numberBytes, Piece piece) {
    contents.add(new Content(kind, count, numberBytes, piece));
  }

  /**
   * Writes all of them.
   *
   * @param file an empty file; with its header, which is written last, it is a snapshot
   * @param progress is told how many bytes are written
   */
  public void write(FileChannel file, Progress progress) throws IOException {
    int headerBytes = SnapshotFormat.headerBytes(contents.size());
    long length = headerBytes + contents.stream().mapToLong(Content::bytes).sum();
    file.position(headerBytes);
    List<Section> sections = new ArrayList<>();
    for (Content content : contents) {
      sections.add(write(content, file, bytes -> progress.written(bytes, length)));
    }
    ByteBuffer header = SnapshotFormat.header(length, sections);
    long at = 0;
    while (header.hasRemaining()) {
      at += file.write(header, at);
    }
    file.force(true);
  }

  private Section write(Content content, FileChannel file, LongConsumer progress)
      throws IOException {
    long start = file.position();
    CRC32C checksum = new CRC32C();
    int step = BUFFER_BYTES / content.numberBytes;
    int at = 0;
    while (at < content.count) {
      int count = Math.min(step, content.count - at);
      content.piece.put(buffer.clear(), at, count);
      buffer.position(0).limit(count * content.numberBytes);
      checksum.update(buffer.duplicate());
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      progress.accept(file.position());
      at += count;
    }
    return new Section(content.kind.code(), start, content.bytes(), (int) checksum.getValue());
  }
}
