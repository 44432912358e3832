package dev.matinee.recommender.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file format of a snapshot, all numbers little-endian:
 *
 * <pre>
 *   header     8 bytes  mark: 0x89 "MTN" CR LF 0x1a LF, which a transfer as text would break
 *              4 bytes  version of the format
 *              4 bytes  number of sections
 *              8 bytes  length of the file
 *             24 bytes  for each section: offset (8), length (8), CRC-32C (4), zero (4)
 *                       zeros up to byte 508
 *              4 bytes  CRC-32C of the header up to here
 *   sections   numbers or bytes, one section after the other up to the end of the file
 * </pre>
 */
final class SnapshotFormat {
  static final int HEADER_BYTES = 512;
  static final int VERSION = 1;

  private static final byte[] MARK = {(byte) 0x89, 'M', 'T', 'N', '\r', '\n', 0x1a, '\n'};
  private static final int CHECKSUM_AT = HEADER_BYTES - Integer.BYTES;
  private static final int SECTION_BYTES = 24;
  private static final int MAX_SECTIONS = 20;

  private SnapshotFormat() {}

  /** Whether the first bytes of a file are those of a snapshot of any version. */
  static boolean hasMark(byte[] head) {
    return Arrays.equals(Arrays.copyOf(head, MARK.length), MARK);
  }

  static ByteBuffer header(long fileLength, List<Section> sections) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.put(MARK).putInt(VERSION).putInt(sections.size()).putLong(fileLength);
    for (Section section : sections) {
      header.putLong(section.offset()).putLong(section.length());
      header.putInt(section.checksum()).putInt(0);
    }
    header.putInt(CHECKSUM_AT, checksum(header));
    return header.rewind();
  }

  /** Why a header is not that of a whole snapshot which this version can read. */
  static Optional<String> problem(ByteBuffer header, long fileLength) {
    byte[] head = new byte[Math.min(MARK.length, header.limit())];
    header.get(0, head);
    if (!hasMark(head)) {
      return Optional.of("it is no snapshot");
    }
    if (header.limit() < HEADER_BYTES) {
      return damage("it is cut off in its header");
    }
    int version = header.getInt(MARK.length);
    if (version != VERSION) {
      return Optional.of(
          "its format has version %d, and this is a reader of version %d; write it anew"
              .formatted(version, VERSION));
    }
    if (header.getInt(CHECKSUM_AT) != checksum(header)) {
      return damage("its header is damaged");
    }
    long length = header.getLong(MARK.length + 2 * Integer.BYTES);
    if (length != fileLength) {
      return damage("it should have %d bytes and has %d".formatted(length, fileLength));
    }
    return fill(sections(header), fileLength)
        ? Optional.empty()
        : damage("its sections do not fill it");
  }

  private static Optional<String> damage(String reason) {
    return Optional.of(SnapshotDamage.withAdvice(reason));
  }

  /** So that no section lies outside of the file, and all of them take no more than it. */
  private static boolean fill(List<Section> sections, long fileLength) {
    long end = HEADER_BYTES;
    for (Section section : sections) {
      boolean follows = section.offset() == end && section.length() >= 0;
      if (!follows || section.length() > fileLength - end) {
        return false;
      }
      end += section.length();
    }
    return end == fileLength;
  }

  /** The sections of a header without a problem. */
  static List<Section> sections(ByteBuffer header) {
    int count = header.getInt(MARK.length + Integer.BYTES);
    List<Section> sections = new ArrayList<>();
    for (int index = 0; index < Math.min(count, MAX_SECTIONS); index++) {
      int at = MARK.length + 2 * Integer.BYTES + Long.BYTES + index * SECTION_BYTES;
      sections.add(
          new Section(
              header.getLong(at),
              header.getLong(at + Long.BYTES),
              header.getInt(at + 2 * Long.BYTES)));
    }
    return sections;
  }

  private static int checksum(ByteBuffer header) {
    CRC32C checksum = new CRC32C();
    checksum.update(header.duplicate().position(0).limit(CHECKSUM_AT));
    return (int) checksum.getValue();
  }
}
