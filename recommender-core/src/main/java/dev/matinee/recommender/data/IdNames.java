package dev.matinee.recommender.data;

import dev.matinee.recommender.RecommenderException;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Names of users, or of items, and the number that stands for each: the first 53 bits of the
 * SHA-256 of the name, at least 1. So a name has the same number in every version of a data set,
 * whatever the order of its rows, and a number is exact in JavaScript. Of n names two share a
 * number with a chance of about n² / 2^54: 0.00006 for a million. Such data are refused.
 *
 * <p>A name is as a file has it, without blanks around it and in one form of Unicode (NFC).
 * Immutable; safe for use by any number of threads.
 */
public final class IdNames {
  /** The longest name, in characters. */
  public static final int MAX_LENGTH = 200;

  private static final IdNames NONE = new IdNames(new long[0], new String[0]);
  private static final int UNUSED_BITS = Long.SIZE - 53;

  /** Ascending. */
  private final long[] numbers;

  private final String[] names;

  private IdNames(long[] numbers, String... names) {
    this.numbers = numbers;
    this.names = names;
  }

  /** {@return no names, as of data whose ids are numbers} */
  public static IdNames none() {
    return NONE;
  }

  /**
   * {@return names with their numbers}
   *
   * @param names in any order; several equal ones count once
   * @throws RecommenderException if two share a number, or one is blank or too long
   */
  public static IdNames of(Iterable<String> names) {
    Collector collector = new Collector();
    names.forEach(collector::number);
    return collector.names();
  }

  /**
   * {@return the number that stands for a name in any data}
   *
   * @param name any
   * @throws RecommenderException if it is blank, or longer than {@link #MAX_LENGTH}
   */
  public static long numberOf(String name) {
    return hash(normalised(name));
  }

  private static String normalised(String name) {
    String normalised = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    if (normalised.isEmpty()) {
      throw new RecommenderException("is empty");
    }
    if (normalised.length() > MAX_LENGTH) {
      throw new RecommenderException(
          "must have at most %d characters, got %d".formatted(MAX_LENGTH, normalised.length()));
    }
    return normalised;
  }

  private static long hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return Math.max(1, ByteBuffer.wrap(digest).getLong() >>> UNUSED_BITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** {@return how many names there are} */
  public int size() {
    return numbers.length;
  }

  /**
   * {@return the name that a number stands for, empty where there is none}
   *
   * @param number any
   */
  public Optional<String> name(long number) {
    int place = Arrays.binarySearch(numbers, number);
    return place < 0 ? Optional.empty() : Optional.of(names[place]);
  }

  /**
   * {@return the number of a name that is one of these, empty for any other text}
   *
   * @param name any text
   */
  public OptionalLong number(String name) {
    String normalised = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    long number = hash(normalised);
    return name(number).filter(normalised::equals).isPresent()
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  /** {@return all names, in ascending order of their numbers} */
  public List<String> all() {
    return List.of(names);
  }

  /** Numbers names as they come. For use by one thread. */
  static final class Collector {
    private final Long2ObjectMap<String> names = new Long2ObjectOpenHashMap<>();
    private final ToLongFunction<String> numbers;

    Collector() {
      this(IdNames::hash);
    }

    /** With numbers that tests choose. */
    Collector(ToLongFunction<String> numbers) {
      this.numbers = numbers;
    }

    /**
     * The number of a name.
     *
     * @throws RecommenderException if another name has it, or the name is blank or too long
     */
    long number(String name) {
      String normalised = normalised(name);
      long number = numbers.applyAsLong(normalised);
      String known = names.putIfAbsent(number, normalised);
      if (known != null && !known.equals(normalised)) {
        throw new CollisionException(known, normalised);
      }
      return number;
    }

    IdNames names() {
      if (names.isEmpty()) {
        return NONE;
      }
      long[] numbers = names.keySet().toLongArray();
      Arrays.sort(numbers);
      return new IdNames(
          numbers, Arrays.stream(numbers).mapToObj(names::get).toArray(String[]::new));
    }
  }

  /** Two names share a number, so their data cannot be read. */
  static final class CollisionException extends RecommenderException {
    private static final long serialVersionUID = 1L;

    CollisionException(String one, String other) {
      super(
          "the names \"%s\" and \"%s\" would have one number; change one of them"
              .formatted(one, other));
    }
  }
}
