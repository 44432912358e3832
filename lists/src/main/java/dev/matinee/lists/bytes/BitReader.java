package dev.matinee.lists.bytes;

import dev.matinee.lists.ListsException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a {@link BitWriter} wrote. What cannot have been written by one is a {@link
 * ListsException} that says where.
 *
 * <p>For use by one thread.
 */
public final class BitReader {
  private static final int GROUP = 7;
  private static final int GROUP_MASK = (1 << GROUP) - 1;
  private static final int MOST_GROUPS = 10;

  private final byte[] bytes;
  private final int end;
  private long position;

  /**
   * Reads a part of some bytes, which must not change meanwhile.
   *
   * @param from the first of them
   * @param to the one after the last
   */
  public BitReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.end = to;
    this.position = (long) from * Byte.SIZE;
  }

  /**
   * {@return the next bits as a number without a sign}
   *
   * @param count how many, 0 to 64
   */
  public long bits(int count) {
    if (count == Byte.SIZE && position % Byte.SIZE == 0) {
      return wholeByte();
    }
    long value = 0;
    for (int bit = 0; bit < count; bit++) {
      value = (value << 1) | bit();
    }
    return value;
  }

  /** Most of what is read are whole bytes. */
  private long wholeByte() {
    int at = current();
    position += Byte.SIZE;
    return Byte.toUnsignedLong(bytes[at]);
  }

  private int current() {
    int at = (int) (position / Byte.SIZE);
    if (at >= end) {
      throw new ListsException("it ends too early, after " + end + " bytes");
    }
    return at;
  }

  /** {@return the next bit} */
  public int bit() {
    int at = current();
    int shift = Byte.SIZE - 1 - (int) (position % Byte.SIZE);
    position++;
    return (bytes[at] >>> shift) & 1;
  }

  /** {@return the next unsigned number} */
  public long varint() {
    long value = 0;
    for (int group = 0; group < MOST_GROUPS; group++) {
      long next = bits(Byte.SIZE);
      value |= (next & GROUP_MASK) << (group * GROUP);
      if (next <= GROUP_MASK) {
        return value;
      }
    }
    throw new ListsException("it has a number without an end at byte " + offset());
  }

  /** {@return the next signed number} */
  public long signed() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  /**
   * {@return the next unsigned number, which counts or points at something}
   *
   * @param most the largest that it can be
   */
  public int number(int most) {
    long value = varint();
    if (value < 0 || value > most) {
      throw new ListsException(
          "it has %s at byte %d, where at most %d can be"
              .formatted(Long.toUnsignedString(value), offset(), most));
    }
    return (int) value;
  }

  /** {@return the next text; it begins at a whole byte} */
  public String text() {
    int length = number(end);
    int from = skip(length);
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Passes over a text. */
  public void skipText() {
    int unused = skip(number(end));
  }

  private int skip(int length) {
    int from = offset();
    if (length > end - from) {
      throw new ListsException("it ends within a text, after " + end + " bytes");
    }
    position += (long) length * Byte.SIZE;
    return from;
  }

  /** Passes over the rest of a byte that is being read. */
  public void skipToByte() {
    position = (position + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE;
  }

  /** {@return whether no whole byte is left} */
  public boolean endsWithinByte() {
    return position + Byte.SIZE > (long) end * Byte.SIZE;
  }

  /** {@return the place of the byte that comes next, or is being read} */
  public int offset() {
    return (int) (position / Byte.SIZE);
  }
}
