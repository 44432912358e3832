package dev.matinee.lists.packed;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.bytes.BitReader;
import dev.matinee.lists.bytes.BitWriter;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;

/**
 * Numbers that are written as their distance from the least of them.
 *
 * @param least of the numbers
 * @param bits that the largest distance takes, 0 to 64
 */
record NumberRange(long least, int bits) {
  NumberRange {
    if (bits < 0 || bits > Long.SIZE) {
      throw new ListsException("it has numbers of " + bits + " bits");
    }
  }

  static NumberRange of(LongStream numbers) {
    LongSummaryStatistics found = numbers.summaryStatistics();
    return found.getCount() == 0
        ? new NumberRange(0, 0)
        : new NumberRange(found.getMin(), bits(found.getMax() - found.getMin()));
  }

  /** How many bits an unsigned number takes. */
  static int bits(long unsigned) {
    return Long.SIZE - Long.numberOfLeadingZeros(unsigned);
  }

  static NumberRange read(BitReader in) {
    return new NumberRange(in.signed(), in.number(Long.SIZE));
  }

  void write(BitWriter out) {
    out.signed(least);
    out.varint(bits);
  }

  void writeNumber(long number, BitWriter out) {
    out.bits(number - least, bits);
  }

  long readNumber(BitReader in) {
    return least + in.bits(bits);
  }
}
