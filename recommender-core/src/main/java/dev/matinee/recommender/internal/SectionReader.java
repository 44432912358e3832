package dev.matinee.recommender.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Reads the sections of a snapshot in their order, and checks each. For use by one thread.
 *
 * <p>It does not map the file into memory: where somebody cuts a mapped file off, the JVM ends with
 * a bus error, and the process with it.
 */
public final class SectionReader {
  /** Every number lies in one piece as a whole. */
  private static final int PIECE_BYTES = 1 << 20;

  /** The longest array that every JVM makes. */
  private static final long MAX_NUMBERS = Integer.MAX_VALUE - 8;

  private final FileChannel file;
  private final ByteBuffer buffer;
  private final Iterator<Section> sections;

  /**
   * Reads the header.
   *
   * @throws SnapshotDamage if the file is no whole snapshot of this version
   */
  public SectionReader(FileChannel file) throws IOException, SnapshotDamage {
    this.file = file;
    ByteBuffer header =
        ByteBuffer.allocate(SnapshotFormat.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (header.hasRemaining() && file.read(header) >= 0) {
      // A channel may give less than it was asked for.
    }
    header.flip();
    Optional<String> problem = SnapshotFormat.problem(header, file.size());
    if (problem.isPresent()) {
      throw new SnapshotDamage(problem.get());
    }
    List<Section> all = SnapshotFormat.sections(header);
    sections = all.iterator();
    long longest = all.stream().mapToLong(Section::length).max().orElse(0);
    buffer =
        ByteBuffer.allocateDirect((int) Math.min(PIECE_BYTES, longest))
            .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether a file begins like a snapshot. */
  public static boolean isSnapshot(byte[] head) {
    return SnapshotFormat.hasMark(head);
  }

  public long[] longs() throws IOException, SnapshotDamage {
    Section section = next(Long.BYTES);
    long[] numbers = new long[count(section, Long.BYTES)];
    read(
        section,
        Long.BYTES,
        (piece, at) -> piece.asLongBuffer().get(numbers, at, piece.limit() / Long.BYTES));
    return numbers;
  }

  public int[] ints() throws IOException, SnapshotDamage {
    Section section = next(Integer.BYTES);
    int[] numbers = new int[count(section, Integer.BYTES)];
    read(
        section,
        Integer.BYTES,
        (piece, at) -> piece.asIntBuffer().get(numbers, at, piece.limit() / Integer.BYTES));
    return numbers;
  }

  public short[] shorts() throws IOException, SnapshotDamage {
    Section section = next(Short.BYTES);
    short[] numbers = new short[count(section, Short.BYTES)];
    read(
        section,
        Short.BYTES,
        (piece, at) -> piece.asShortBuffer().get(numbers, at, piece.limit() / Short.BYTES));
    return numbers;
  }

  public byte[] bytes() throws IOException, SnapshotDamage {
    Section section = next(Byte.BYTES);
    byte[] bytes = new byte[count(section, Byte.BYTES)];
    read(section, Byte.BYTES, (piece, at) -> piece.get(bytes, at, piece.limit()));
    return bytes;
  }

  private Section next(int numberBytes) throws SnapshotDamage {
    if (!sections.hasNext()) {
      throw SnapshotDamage.damaged("a section is missing");
    }
    Section section = sections.next();
    boolean wholeNumbers = section.length() % numberBytes == 0;
    if (!wholeNumbers || section.length() / numberBytes > MAX_NUMBERS) {
      throw SnapshotDamage.damaged("a section has an impossible length");
    }
    return section;
  }

  private static int count(Section section, int numberBytes) {
    return Math.toIntExact(section.length() / numberBytes);
  }

  /** Takes over a piece of a section, from the {@code at}-th number on. */
  private interface Piece {
    void take(ByteBuffer piece, int at);
  }

  private void read(Section section, int numberBytes, Piece taker)
      throws IOException, SnapshotDamage {
    CRC32C checksum = new CRC32C();
    for (long done = 0; done < section.length(); done += PIECE_BYTES) {
      int bytes = (int) Math.min(PIECE_BYTES, section.length() - done);
      ByteBuffer piece = piece(section.offset() + done, bytes);
      checksum.update(piece.duplicate());
      taker.take(piece, Math.toIntExact(done / numberBytes));
    }
    if ((int) checksum.getValue() != section.checksum()) {
      throw SnapshotDamage.damaged("a section is damaged: its checksum is wrong");
    }
  }

  private ByteBuffer piece(long offset, int bytes) throws IOException, SnapshotDamage {
    buffer.clear().limit(bytes);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, offset + buffer.position()) < 0) {
        throw SnapshotDamage.damaged("it was cut off while it was read");
      }
    }
    return buffer.flip();
  }
}
