package dev.matinee.recommender.internal.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Reads the sections of a snapshot that somebody asks for, and checks each. For use by one thread.
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
  private final List<Section> sections;

  /**
   * Reads the header.
   *
   * @throws SnapshotDamage if the file is no whole snapshot of a version that this can read
   */
  public SectionReader(FileChannel file) throws IOException, SnapshotDamage {
    this.file = file;
    ByteBuffer block = start(SnapshotFormat.BLOCK_BYTES);
    ByteBuffer header = start(SnapshotFormat.headerBytes(block));
    sections = SnapshotFormat.sections(header, file.size());
    long longest = sections.stream().mapToLong(Section::length).max().orElse(0);
    buffer =
        ByteBuffer.allocateDirect((int) Math.min(PIECE_BYTES, longest))
            .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The start of the file, or all of it where it is shorter. */
  private ByteBuffer start(int bytes) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (start.hasRemaining() && file.read(start, start.position()) >= 0) {
      // A channel may give less than it was asked for.
    }
    return start.flip();
  }

  /** Whether a file begins like a snapshot. */
  public static boolean isSnapshot(byte[] head) {
    return SnapshotFormat.hasMark(head);
  }

  /** All sections, in the order of the file. */
  public List<Section> sections() {
    return sections;
  }

  /** Whether there is a section of a kind. */
  public boolean has(SectionKind kind) {
    return sections.stream().anyMatch(section -> section.is(kind));
  }

  private Section only(SectionKind kind) throws SnapshotDamage {
    List<Section> found = sections.stream().filter(section -> section.is(kind)).toList();
    if (found.size() != 1) {
      throw SnapshotDamage.damaged(
          found.isEmpty() ? "a section is missing" : "a section is there twice");
    }
    return found.get(0);
  }

  public long[] longs(SectionKind kind) throws IOException, SnapshotDamage {
    return longs(only(kind));
  }

  public int[] ints(SectionKind kind) throws IOException, SnapshotDamage {
    return ints(only(kind));
  }

  public short[] shorts(SectionKind kind) throws IOException, SnapshotDamage {
    Section section = only(kind);
    short[] numbers = new short[count(section, Short.BYTES)];
    read(
        section,
        Short.BYTES,
        (piece, at) -> piece.asShortBuffer().get(numbers, at, piece.limit() / Short.BYTES));
    return numbers;
  }

  public byte[] bytes(SectionKind kind) throws IOException, SnapshotDamage {
    return bytes(only(kind));
  }

  public long[] longs(Section section) throws IOException, SnapshotDamage {
    long[] numbers = new long[count(section, Long.BYTES)];
    read(
        section,
        Long.BYTES,
        (piece, at) -> piece.asLongBuffer().get(numbers, at, piece.limit() / Long.BYTES));
    return numbers;
  }

  public int[] ints(Section section) throws IOException, SnapshotDamage {
    int[] numbers = new int[count(section, Integer.BYTES)];
    read(
        section,
        Integer.BYTES,
        (piece, at) -> piece.asIntBuffer().get(numbers, at, piece.limit() / Integer.BYTES));
    return numbers;
  }

  public float[] floats(Section section) throws IOException, SnapshotDamage {
    float[] numbers = new float[count(section, Float.BYTES)];
    read(
        section,
        Float.BYTES,
        (piece, at) -> piece.asFloatBuffer().get(numbers, at, piece.limit() / Float.BYTES));
    return numbers;
  }

  public byte[] bytes(Section section) throws IOException, SnapshotDamage {
    byte[] bytes = new byte[count(section, Byte.BYTES)];
    read(section, Byte.BYTES, (piece, at) -> piece.get(bytes, at, piece.limit()));
    return bytes;
  }

  private static int count(Section section, int numberBytes) throws SnapshotDamage {
    boolean wholeNumbers = section.length() % numberBytes == 0;
    if (!wholeNumbers || section.length() / numberBytes > MAX_NUMBERS) {
      throw SnapshotDamage.damaged("a section has an impossible length");
    }
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
