package dev.matinee.lists.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes bits one after the other, the most significant of each value first.
 *
 * <p>For use by one thread.
 */
public final class BitWriter {
  private static final int GROUP = 7;
  private static final int GROUP_MASK = (1 << GROUP) - 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int current;
  private int used;

  /**
   * Writes the lowest bits of a value.
   *
   * @param count how many, 0 to 64
   */
  public void bits(long value, int count) {
    for (int bit = count - 1; bit >= 0; bit--) {
      bit((int) ((value >>> bit) & 1));
    }
  }

  /** Writes one bit, 0 or 1. */
  public void bit(int value) {
    current = (current << 1) | value;
    used++;
    if (used == Byte.SIZE) {
      bytes.write(current);
      current = 0;
      used = 0;
    }
  }

  /**
   * Writes an unsigned number in groups of eight bits: a one where more follow, and seven bits of
   * the number, the lowest first.
   */
  public void varint(long value) {
    long rest = value;
    while ((rest & ~GROUP_MASK) != 0) {
      bits((rest & GROUP_MASK) | (1 << GROUP), Byte.SIZE);
      rest >>>= GROUP;
    }
    bits(rest, Byte.SIZE);
  }

  /** Writes a signed number n as the unsigned 2n, or -2n - 1 where it is negative. */
  public void signed(long value) {
    varint(zigzag(value));
  }

  static long zigzag(long value) {
    return (value << 1) ^ (value >> (Long.SIZE - 1));
  }

  /** Writes the length of a text in bytes, and the text in UTF-8. */
  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    for (byte each : utf8) {
      bits(each, Byte.SIZE);
    }
  }

  /** Fills the last byte up with zeros. */
  public void fill() {
    while (used != 0) {
      bit(0);
    }
  }

  /** {@return all that was written, filled up with zeros to whole bytes} */
  public byte[] toBytes() {
    fill();
    return bytes.toByteArray();
  }
}
