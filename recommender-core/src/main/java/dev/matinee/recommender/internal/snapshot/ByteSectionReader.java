package dev.matinee.recommender.internal.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteSectionWriter} wrote. For use by one thread. */
public final class ByteSectionReader {
  private final String name;
  private final ByteBuffer bytes;

  /**
   * @param name what messages call the section
   */
  public ByteSectionReader(String name, byte... bytes) {
    this.name = name;
    this.bytes = ByteBuffer.wrap(bytes);
  }

  public int nextInt() throws SnapshotDamage {
    require(bytes.remaining() >= Integer.BYTES);
    return bytes.getInt();
  }

  public long nextLong() throws SnapshotDamage {
    require(bytes.remaining() >= Long.BYTES);
    return bytes.getLong();
  }

  /**
   * How many of something follow.
   *
   * @param leastBytes that each of them takes
   */
  public int nextCount(int leastBytes) throws SnapshotDamage {
    int count = nextInt();
    require(count >= 0 && count <= bytes.remaining() / leastBytes);
    return count;
  }

  public String nextText() throws SnapshotDamage {
    int length = nextCount(1);
    String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }

  /** Refuses the section unless something holds of what was read. */
  public void require(boolean good) throws SnapshotDamage {
    if (!good) {
      throw unreadable();
    }
  }

  /** Refuses the section if something is left of it. */
  public void requireEnd() throws SnapshotDamage {
    require(!bytes.hasRemaining());
  }

  public SnapshotDamage unreadable() {
    return SnapshotDamage.damaged("its " + name + " cannot be read");
  }
}
