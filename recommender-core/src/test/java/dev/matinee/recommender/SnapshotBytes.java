package dev.matinee.recommender;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** The bytes of a snapshot, to be changed by somebody who knows the format and its checksums. */
final class SnapshotBytes {
  static final int HEADER_BYTES = 512;

  private static final int COUNT_AT = 12;
  private static final int TABLE_AT = 24;
  private static final int ENTRY_BYTES = 24;
  private static final int LENGTH_AT = Long.BYTES;
  private static final int CHECKSUM_AT = 2 * Long.BYTES;
  private static final int KIND_AT = CHECKSUM_AT + Integer.BYTES;

  private final byte[] bytes;
  private final ByteBuffer numbers;

  SnapshotBytes(byte[] whole) {
    bytes = whole.clone();
    numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int sections() {
    return numbers.getInt(COUNT_AT);
  }

  long offset(int section) {
    return numbers.getLong(entry(section));
  }

  long length(int section) {
    return numbers.getLong(entry(section) + LENGTH_AT);
  }

  int kind(int section) {
    return numbers.getInt(entry(section) + KIND_AT);
  }

  /** The first section of a kind. */
  int sectionOf(int kind) {
    return IntStream.range(0, sections()).filter(at -> kind(at) == kind).findFirst().orElseThrow();
  }

  /** Where sections begin and end. */
  List<Integer> boundaries() {
    return IntStream.range(0, sections())
        .flatMap(at -> IntStream.of((int) offset(at), (int) (offset(at) + length(at))))
        .distinct()
        .boxed()
        .toList();
  }

  SnapshotBytes offset(int section, long offset) {
    numbers.putLong(entry(section), offset);
    return this;
  }

  SnapshotBytes length(int section, long length) {
    numbers.putLong(entry(section) + LENGTH_AT, length);
    return this;
  }

  SnapshotBytes kind(int section, int kind) {
    numbers.putInt(entry(section) + KIND_AT, kind);
    return this;
  }

  SnapshotBytes sections(int count) {
    numbers.putInt(COUNT_AT, count);
    return this;
  }

  SnapshotBytes flip(int at, int mask) {
    bytes[at] ^= (byte) mask;
    return this;
  }

  SnapshotBytes putInt(int at, int number) {
    numbers.putInt(at, number);
    return this;
  }

  /** As they are, whatever the checksums say. */
  byte[] unsigned() {
    return bytes;
  }

  /** With checksums that fit, as far as the sections lie in the file. */
  byte[] signed() {
    for (int section = 0; section < Math.min(Math.max(sections(), 0), 20); section++) {
      long offset = offset(section);
      long length = length(section);
      if (offset >= 0 && length >= 0 && offset <= bytes.length - length) {
        numbers.putInt(entry(section) + CHECKSUM_AT, checksum((int) offset, (int) length));
      }
    }
    numbers.putInt(HEADER_BYTES - Integer.BYTES, checksum(0, HEADER_BYTES - Integer.BYTES));
    return bytes;
  }

  private int checksum(int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, offset, length);
    return (int) checksum.getValue();
  }

  private static int entry(int section) {
    return TABLE_AT + section * ENTRY_BYTES;
  }
}
