package dev.matinee.recommender.data;

import dev.matinee.recommender.RecommenderException;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.nio.charset.StandardCharsets;

/** Makes numbers of the ids of users or of items. For use by one thread. */
abstract class IdReader {
  private long id;

  /** For ids that are whole numbers. */
  static IdReader numbers() {
    return new Numbers();
  }

  /** For ids that are text. */
  static IdReader names() {
    return new Named();
  }

  /** The id that was read last. */
  final long id() {
    return id;
  }

  final void id(long id) {
    this.id = id;
  }

  /**
   * Reads an id of a file of ratings.
   *
   * @param text whose characters are the bytes of the file
   * @return what is wrong with it; empty if nothing is
   */
  abstract String read(char[] text, int offset, int length);

  /**
   * The id that a text stands for.
   *
   * @param name what messages call it
   * @throws IllegalArgumentException with the reason if it is none
   */
  abstract long of(String name, String text);

  /** Whether ids are text. */
  abstract boolean readsNames();

  /** The names that were read. */
  abstract IdNames found();

  /** One of the same kind that has read nothing. */
  abstract IdReader another();

  private static final class Numbers extends IdReader {
    private final NumberText number = new NumberText();

    @Override
    String read(char[] text, int offset, int length) {
      if (number.readWholeNumber(text, offset, length)) {
        id(number.whole());
        return "";
      }
      return "must be a whole number of 64 bits, got %s (names need --ids names)"
          .formatted(RatingRow.shown(text, offset, length));
    }

    @Override
    long of(String name, String text) {
      String problem = read(text.toCharArray(), 0, text.length());
      if (!problem.isEmpty()) {
        throw new IllegalArgumentException(name + " " + problem);
      }
      return id();
    }

    @Override
    boolean readsNames() {
      return false;
    }

    @Override
    IdNames found() {
      return IdNames.none();
    }

    @Override
    IdReader another() {
      return numbers();
    }
  }

  private static final class Named extends IdReader {
    private final IdNames.Collector collector = new IdNames.Collector();

    /** By the characters of a file, since most rows repeat one. */
    private final Object2LongOpenHashMap<String> known = new Object2LongOpenHashMap<>();

    @Override
    String read(char[] text, int offset, int length) {
      String raw = new String(text, offset, length);
      long number = known.getLong(raw);
      try {
        if (number == 0) {
          number = collector.number(DecodedText.of(raw.getBytes(StandardCharsets.ISO_8859_1)));
          known.put(raw, number);
        }
        id(number);
        return "";
      } catch (IdNames.CollisionException e) {
        throw e;
      } catch (RecommenderException e) {
        return String.valueOf(e.getMessage());
      }
    }

    @Override
    long of(String name, String text) {
      try {
        return collector.number(text);
      } catch (IdNames.CollisionException e) {
        throw e;
      } catch (RecommenderException e) {
        throw new IllegalArgumentException(name + " " + e.getMessage(), e);
      }
    }

    @Override
    boolean readsNames() {
      return true;
    }

    @Override
    IdNames found() {
      return collector.names();
    }

    @Override
    IdReader another() {
      return names();
    }
  }
}
