package dev.matinee.lists.packed;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.bytes.BitReader;
import dev.matinee.lists.bytes.BitWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The movies that speak for those of a list, each with its rating and once, in ascending order.
 * Their ids are written as gaps in a Rice code (Rice and Plaunt, 1971, DOI
 * 10.1109/TCOM.1971.1090789): the quotient by 2^k in unary, and k bits of the rest.
 */
final class RatedMovies {
  private static final Comparator<RatedMovie> ORDER =
      Comparator.comparingLong(RatedMovie::id).thenComparingLong(RatedMovie::thousandths);

  private final List<RatedMovie> movies;

  private record RatedMovie(long id, long thousandths) {
    static RatedMovie of(ListedReason reason) {
      return new RatedMovie(reason.movieId(), PackedNumbers.thousandths(reason.rating()));
    }
  }

  private RatedMovies(List<RatedMovie> movies) {
    this.movies = movies;
  }

  static RatedMovies of(List<ListedMovie> list) {
    return new RatedMovies(
        list.stream()
            .flatMap(movie -> movie.because().stream())
            .map(RatedMovie::of)
            .distinct()
            .sorted(ORDER)
            .toList());
  }

  void write(BitWriter out) {
    List<Long> ratings = movies.stream().map(RatedMovie::thousandths).distinct().sorted().toList();
    out.varint(ratings.size());
    ratings.forEach(out::signed);
    out.varint(movies.size());
    if (movies.isEmpty()) {
      return;
    }
    long first = movies.get(0).id();
    long span = movies.get(movies.size() - 1).id() - first;
    int k = Math.max(0, NumberRange.bits(Long.divideUnsigned(span, movies.size())) - 1);
    out.signed(first);
    out.varint(k);
    long before = first;
    for (RatedMovie movie : movies) {
      writeGap(movie.id() - before, k, out);
      out.bits(ratings.indexOf(movie.thousandths()), placeBits(ratings.size()));
      before = movie.id();
    }
  }

  private static void writeGap(long gap, int k, BitWriter out) {
    for (long quotient = gap >>> k; quotient > 0; quotient--) {
      out.bit(1);
    }
    out.bit(0);
    out.bits(gap, k);
  }

  static RatedMovies read(BitReader in) {
    int count = in.number(Integer.MAX_VALUE);
    List<Long> ratings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ratings.add(in.signed());
    }
    return new RatedMovies(readMovies(ratings, in));
  }

  private static List<RatedMovie> readMovies(List<Long> ratings, BitReader in) {
    List<RatedMovie> movies = new ArrayList<>();
    int count = in.number(Integer.MAX_VALUE);
    if (count == 0) {
      return movies;
    }
    long id = in.signed();
    int k = in.number(Long.SIZE - 1);
    for (int i = 0; i < count; i++) {
      id += readGap(k, in);
      movies.add(new RatedMovie(id, at((int) in.bits(placeBits(ratings.size())), ratings)));
    }
    return movies;
  }

  private static long readGap(int k, BitReader in) {
    long quotient = 0;
    while (in.bit() == 1) {
      quotient++;
    }
    return (quotient << k) | in.bits(k);
  }

  void writePlace(ListedReason reason, BitWriter out) {
    out.bits(
        Collections.binarySearch(movies, RatedMovie.of(reason), ORDER), placeBits(movies.size()));
  }

  /** A reason whose movie stands next, with its contribution. */
  ListedReason readPlace(BitReader in) {
    RatedMovie movie = at((int) in.bits(placeBits(movies.size())), movies);
    int contribution = (int) in.bits(PackedNumbers.CONTRIBUTION_BITS);
    return new ListedReason(
        movie.id(),
        PackedNumbers.ofThousandths(movie.thousandths()),
        PackedNumbers.decoded(contribution, PackedNumbers.CONTRIBUTION_BITS));
  }

  /** How many bits the place in a table takes. */
  static int placeBits(int entries) {
    return NumberRange.bits(Math.max(0, entries - 1));
  }

  static <T> T at(int place, List<T> table) {
    if (place >= table.size()) {
      throw new ListsException("it points at entry " + place + " of " + table.size());
    }
    return table.get(place);
  }
}
