package dev.matinee.lists.similar;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.bytes.BitReader;
import dev.matinee.lists.bytes.BitWriter;
import dev.matinee.lists.version.VersionPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * For movies that many people know, up to {@value #MOST} others that are like them, as a model sees
 * it. The layout of the bytes is in the README of this module. It keeps the bytes and reads an
 * entry when it is asked for.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class SimilarMovies {
  /** The longest list of one movie. */
  public static final int MOST = 20;

  private static final int FORMAT = 1;
  private static final byte[] MAGIC = {'M', 'S', 'M', FORMAT};
  private static final int COUNT_BITS = 5;
  private static final int CHECK_BYTES = 4;

  private final byte[] bytes;
  private final String titles;
  private final long[] ids;
  private final int size;
  private final int placeBits;
  private final int entryBytes;

  /** Where the entries begin. */
  private final int start;

  private SimilarMovies(byte[] bytes) {
    this.bytes = bytes;
    if (!Arrays.equals(bytes, 0, Math.min(MAGIC.length, bytes.length), MAGIC, 0, MAGIC.length)) {
      throw new ListsException("it does not begin with MSM and format " + FORMAT);
    }
    int end = bytes.length - CHECK_BYTES;
    if (end < MAGIC.length
        || check(bytes, end) != new BitReader(bytes, end, bytes.length).bits(32)) {
      throw new ListsException("it is damaged: its check does not fit");
    }
    BitReader in = new BitReader(bytes, MAGIC.length, end);
    titles = in.text();
    ids = ids(in, bytes.length);
    size = in.number(ids.length);
    placeBits = placeBits(ids.length);
    entryBytes = entryBits(placeBits) / Byte.SIZE;
    start = in.offset();
    if (start + (long) size * entryBytes != end) {
      throw new ListsException("it must have %d entries of %d bytes".formatted(size, entryBytes));
    }
  }

  private static long[] ids(BitReader in, int most) {
    long[] ids = new long[in.number(most)];
    long id = 0;
    for (int i = 0; i < ids.length; i++) {
      id += in.varint();
      ids[i] = id;
    }
    return ids;
  }

  private static int placeBits(int count) {
    return count < 2 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
  }

  /** As long as the longest list, in whole bytes. */
  private static int entryBits(int placeBits) {
    return ((MOST + 1) * placeBits + COUNT_BITS + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE;
  }

  private static long check(byte[] bytes, int length) {
    CRC32 check = new CRC32();
    check.update(bytes, 0, length);
    return check.getValue();
  }

  /**
   * {@return lists of similar movies}
   *
   * @param titles the version of the index that has the titles of all these movies
   * @param similar by the movie that they are like, the most similar first
   * @throws IllegalArgumentException if a list has more than {@value #MOST}
   */
  public static SimilarMovies of(String titles, Map<Long, List<Long>> similar) {
    long[] table =
        Stream.concat(similar.keySet().stream(), similar.values().stream().flatMap(List::stream))
            .mapToLong(Long::longValue)
            .sorted()
            .distinct()
            .toArray();
    BitWriter out = new BitWriter();
    for (byte each : MAGIC) {
      out.bits(each, Byte.SIZE);
    }
    out.text(titles);
    out.varint(table.length);
    long before = 0;
    for (long id : table) {
      out.varint(id - before);
      before = id;
    }
    out.varint(similar.size());
    new TreeMap<>(similar).forEach((id, others) -> write(id, others, table, out));
    byte[] content = out.toBytes();
    out.bits(check(content, content.length), Integer.SIZE);
    return new SimilarMovies(out.toBytes());
  }

  private static void write(long id, List<Long> others, long[] table, BitWriter out) {
    if (others.size() > MOST) {
      throw new IllegalArgumentException(
          "a movie has at most " + MOST + " similar ones, got " + others.size());
    }
    int bits = placeBits(table.length);
    out.bits(Arrays.binarySearch(table, id), bits);
    out.bits(others.size(), COUNT_BITS);
    others.forEach(other -> out.bits(Arrays.binarySearch(table, other), bits));
    for (int bit = bits * (others.size() + 1) + COUNT_BITS; bit < entryBits(bits); bit++) {
      out.bit(0);
    }
  }

  /**
   * {@return the lists in the bytes that another wrote}
   *
   * @throws ListsException if they are none; the message says why
   */
  public static SimilarMovies read(byte[] bytes) {
    try {
      return new SimilarMovies(bytes.clone());
    } catch (ListsException e) {
      throw new ListsException("no lists of similar movies: " + e.getMessage());
    }
  }

  /**
   * {@return where the lists of a model lie, below the place that the data are published at}
   *
   * @param model its version, as a stored list names it
   * @throws ListsException if it is no version
   */
  public static String path(String model) {
    return VersionPath.of("similar", "a model", model);
  }

  /** {@return the movies that are like one, the most similar first; none where none are known} */
  public List<Long> of(long id) {
    int place = Arrays.binarySearch(ids, id);
    int from = 0;
    int to = size;
    while (place >= 0 && from < to) {
      int middle = (from + to) >>> 1;
      BitReader entry = entry(middle);
      int found = (int) entry.bits(placeBits);
      if (found == place) {
        return others(entry);
      }
      from = found < place ? middle + 1 : from;
      to = found < place ? to : middle;
    }
    return List.of();
  }

  private BitReader entry(int number) {
    int from = start + number * entryBytes;
    return new BitReader(bytes, from, from + entryBytes);
  }

  private List<Long> others(BitReader entry) {
    Long[] others = new Long[(int) Math.min(MOST, entry.bits(COUNT_BITS))];
    Arrays.setAll(others, i -> ids[Math.min((int) entry.bits(placeBits), ids.length - 1)]);
    return List.of(others);
  }

  /** {@return the version of the index that has the titles of the movies} */
  public String titles() {
    return titles;
  }

  /** {@return for how many movies there are similar ones} */
  public int size() {
    return size;
  }

  /** {@return what is published} */
  public byte[] bytes() {
    return bytes.clone();
  }
}
