package dev.matinee.recommender.internal.snapshot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The file format of a snapshot, all numbers little-endian:
 *
 * <pre>
 *   header     8 bytes  mark: 0x89 "MTN" CR LF 0x1a LF, which a transfer as text would break
 *              4 bytes  version of the format: 2
 *              4 bytes  number of sections
 *              8 bytes  length of the file
 *             24 bytes  for each section: offset (8), length (8), CRC-32C (4), kind (4)
 *                       zeros up to the last 4 bytes of a block of 512 bytes, the first that holds
 *                       them
 *              4 bytes  CRC-32C of the header up to here
 *   sections   numbers or bytes, one section after the other up to the end of the file
 * </pre>
 *
 * <p>What a section holds and how is told by its {@linkplain SectionKind kind}. A reader passes
 * over kinds that it does not know or want, and checks what it reads. There is one section of a
 * kind at most, but for those of trained models: a model is a section of its own and the sections
 * of its parts behind it.
 *
 * <p>Links, other titles and tags of items came to version 2 as kinds of their own. A reader that
 * knows version 2 without them passes over them and opens the file as if they were not there. A
 * file without them is what a data set without such files gives, byte for byte as before.
 *
 * <p>Version 1 had twelve sections in the order of their kinds, and zeros in the place of the kind:
 * neither times of ratings nor models. Its header was one block, so it is read in the same way.
 */
final class SnapshotFormat {
  static final int BLOCK_BYTES = 512;

  private static final int VERSION = 2;
  private static final int WITHOUT_KINDS = 1;
  private static final byte[] MARK = {(byte) 0x89, 'M', 'T', 'N', '\r', '\n', 0x1a, '\n'};
  private static final int VERSION_AT = MARK.length;
  private static final int COUNT_AT = VERSION_AT + Integer.BYTES;
  private static final int LENGTH_AT = COUNT_AT + Integer.BYTES;
  private static final int TABLE_AT = LENGTH_AT + Long.BYTES;
  private static final int SECTION_BYTES = 24;
  private static final int MAX_SECTIONS = 10_000;

  private SnapshotFormat() {}

  /** Whether the first bytes of a file are those of a snapshot of any version. */
  static boolean hasMark(byte[] head) {
    return Arrays.equals(Arrays.copyOf(head, MARK.length), MARK);
  }

  /** How long the header of a file with some sections is. */
  static int headerBytes(int sections) {
    int bytes = TABLE_AT + sections * SECTION_BYTES + Integer.BYTES;
    return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES;
  }

  static ByteBuffer header(long fileLength, List<Section> sections) {
    ByteBuffer header =
        ByteBuffer.allocate(headerBytes(sections.size())).order(ByteOrder.LITTLE_ENDIAN);
    header.put(MARK).putInt(VERSION).putInt(sections.size()).putLong(fileLength);
    for (Section section : sections) {
      header.putLong(section.offset()).putLong(section.length());
      header.putInt(section.checksum()).putInt(section.code());
    }
    header.putInt(checksumAt(header), checksum(header));
    return header.rewind();
  }

  /**
   * How long the header of a file is.
   *
   * @param block the first block of the file, or less where the file has no more
   * @throws SnapshotDamage if it is not the first block of a snapshot that this version can read
   */
  static int headerBytes(ByteBuffer block) throws SnapshotDamage {
    byte[] head = new byte[Math.min(MARK.length, block.limit())];
    block.get(0, head);
    if (!hasMark(head)) {
      throw new SnapshotDamage("it is no snapshot");
    }
    if (block.limit() < BLOCK_BYTES) {
      throw cutOff();
    }
    int version = block.getInt(VERSION_AT);
    if (version < WITHOUT_KINDS || version > VERSION) {
      throw new SnapshotDamage(
          "its format has version %d, and this is a reader of versions up to %d; write it anew"
              .formatted(version, VERSION));
    }
    int count = block.getInt(COUNT_AT);
    if (count < 0 || count > MAX_SECTIONS) {
      throw damagedHeader();
    }
    return headerBytes(count);
  }

  /**
   * The sections of a file.
   *
   * @param header as long as it should be, or less where the file has no more
   * @throws SnapshotDamage if it is damaged, or the file is not as long as it says
   */
  static List<Section> sections(ByteBuffer header, long fileLength) throws SnapshotDamage {
    int count = header.getInt(COUNT_AT);
    if (header.limit() < headerBytes(count)) {
      throw cutOff();
    }
    if (header.getInt(checksumAt(header)) != checksum(header)) {
      throw damagedHeader();
    }
    long length = header.getLong(LENGTH_AT);
    if (length != fileLength) {
      throw SnapshotDamage.damaged(
          "it should have %d bytes and has %d".formatted(length, fileLength));
    }
    List<Section> sections = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      sections.add(section(header, index));
    }
    if (!fill(sections, header.limit(), fileLength)) {
      throw SnapshotDamage.damaged("its sections do not fill it");
    }
    return sections;
  }

  private static Section section(ByteBuffer header, int index) {
    int at = TABLE_AT + index * SECTION_BYTES;
    boolean hasKinds = header.getInt(VERSION_AT) > WITHOUT_KINDS;
    return new Section(
        hasKinds ? header.getInt(at + 2 * Long.BYTES + Integer.BYTES) : index + 1,
        header.getLong(at),
        header.getLong(at + Long.BYTES),
        header.getInt(at + 2 * Long.BYTES));
  }

  /** So that no section lies outside of the file, and all of them take no more than it. */
  private static boolean fill(List<Section> sections, long start, long fileLength) {
    long end = start;
    for (Section section : sections) {
      boolean follows = section.offset() == end && section.length() >= 0;
      if (!follows || section.length() > fileLength - end) {
        return false;
      }
      end += section.length();
    }
    return end == fileLength;
  }

  private static int checksumAt(ByteBuffer header) {
    return header.limit() - Integer.BYTES;
  }

  private static int checksum(ByteBuffer header) {
    CRC32C checksum = new CRC32C();
    checksum.update(header.duplicate().position(0).limit(checksumAt(header)));
    return (int) checksum.getValue();
  }

  private static SnapshotDamage cutOff() {
    return SnapshotDamage.damaged("it is cut off in its header");
  }

  private static SnapshotDamage damagedHeader() {
    return SnapshotDamage.damaged("its header is damaged");
  }
}
