package dev.matinee.lists.popular;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.bytes.BitReader;
import dev.matinee.lists.bytes.BitWriter;
import dev.matinee.lists.packed.ListedMovie;
import dev.matinee.lists.packed.PackedList;
import java.util.Arrays;
import java.util.List;

/**
 * The movies of a data set that many people know, the most popular first: for those of whom nothing
 * is known. The layout of the bytes is in the README of this module.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param titles the version of the index that has the titles of these movies
 * @param model the version of the model that was published with them; empty text where none was
 * @param movies in rank order
 */
public record PopularMovies(String titles, String model, List<ListedMovie> movies) {
  /** Where they lie, below the place that the data are published at; others take their place. */
  public static final String PATH = "popular/movies.bin";

  private static final int FORMAT = 1;
  private static final byte[] MAGIC = {'M', 'P', 'M', FORMAT};

  public PopularMovies {
    movies = List.copyOf(movies);
  }

  /**
   * {@return the movies in the bytes that another wrote}
   *
   * @throws ListsException if they are none; the message says why
   */
  public static PopularMovies read(byte[] bytes) {
    try {
      return parse(bytes);
    } catch (ListsException e) {
      throw new ListsException("no popular movies: " + e.getMessage());
    }
  }

  private static PopularMovies parse(byte[] bytes) {
    if (!Arrays.equals(bytes, 0, Math.min(MAGIC.length, bytes.length), MAGIC, 0, MAGIC.length)) {
      throw new ListsException("it does not begin with MPM and format " + FORMAT);
    }
    BitReader in = new BitReader(bytes, MAGIC.length, bytes.length);
    String titles = in.text();
    String model = in.text();
    byte[] list = Arrays.copyOfRange(bytes, in.offset(), bytes.length);
    return PackedList.unpack(list)
        .map(movies -> new PopularMovies(titles, model, movies))
        .orElseThrow(() -> new ListsException("its list is of a later format"));
  }

  /** {@return what is published} */
  public byte[] bytes() {
    BitWriter out = new BitWriter();
    for (byte each : MAGIC) {
      out.bits(each, Byte.SIZE);
    }
    out.text(titles);
    out.text(model);
    for (byte each : PackedList.pack(movies)) {
      out.bits(Byte.toUnsignedInt(each), Byte.SIZE);
    }
    return out.toBytes();
  }
}
