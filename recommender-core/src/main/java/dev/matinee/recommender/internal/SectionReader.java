package dev.matinee.recommender.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Reads the sections of a snapshot in their order, through maps of the file into memory, and checks
 * each. For use by one thread.
 */
public final class SectionReader {
  /** A map can be no longer than an int says; every number lies in one piece as a whole. */
  private static final long PIECE_BYTES = 1L << 30;

  private final FileChannel file;
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
    sections = SnapshotFormat.sections(header).iterator();
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

  private Section next(int numberBytes) throws IOException, SnapshotDamage {
    if (!sections.hasNext()) {
      throw new SnapshotDamage("a section is missing");
    }
    Section section = sections.next();
    boolean inFile =
        section.offset() >= SnapshotFormat.HEADER_BYTES
            && section.length() >= 0
            && section.offset() <= file.size() - section.length();
    if (!inFile || section.length() % numberBytes != 0) {
      throw new SnapshotDamage("a section lies outside the file");
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
      long bytes = Math.min(PIECE_BYTES, section.length() - done);
      ByteBuffer piece =
          file.map(FileChannel.MapMode.READ_ONLY, section.offset() + done, bytes)
              .order(ByteOrder.LITTLE_ENDIAN);
      checksum.update(piece.duplicate());
      taker.take(piece, Math.toIntExact(done / numberBytes));
    }
    if ((int) checksum.getValue() != section.checksum()) {
      throw new SnapshotDamage("a section is damaged: its checksum is wrong");
    }
  }
}
