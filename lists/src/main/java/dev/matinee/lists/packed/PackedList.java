package dev.matinee.lists.packed;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.bytes.BitReader;
import dev.matinee.lists.bytes.BitWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.zip.CRC32;

/**
 * The bytes of a list: a version, tables of what its entries share, the entries, and a checksum.
 * The layout is in the README of this module. Numbers are as exact as {@link PackedNumbers} says.
 */
public final class PackedList {
  private static final int VERSION = 1;
  private static final int REASON_COUNT_BITS = 3;
  private static final int MATCH_BITS = 7;

  private PackedList() {}

  /** {@return the bytes of a list, in its order} */
  public static byte[] pack(List<ListedMovie> movies) {
    return pack(new ListWithSaved(movies, List.of()));
  }

  /** {@return the bytes of a list and of movies that were saved for later, in their orders} */
  public static byte[] pack(ListWithSaved list) {
    BitWriter out = new BitWriter();
    out.bits(VERSION, Byte.SIZE);
    out.varint(list.movies().size());
    Tables tables = Tables.of(list.all());
    tables.write(out);
    list.movies().forEach(movie -> tables.write(movie, out));
    if (!list.saved().isEmpty()) {
      writeSaved(list.saved(), tables, out);
    }
    byte[] bytes = out.toBytes();
    return ByteBuffer.allocate(bytes.length + Integer.BYTES)
        .put(bytes)
        .putInt(checksum(bytes, bytes.length))
        .array();
  }

  /** Behind all that an older program reads. */
  private static void writeSaved(List<ListedPlace> saved, Tables tables, BitWriter out) {
    out.fill();
    out.varint(saved.size());
    for (ListedPlace one : saved) {
      out.bits(one.place(), Byte.SIZE);
      tables.write(one.movie(), out);
    }
  }

  private static LongStream prediction(ListedMovie movie) {
    return movie.predictedRating().stream().mapToLong(PackedNumbers::thousandths);
  }

  /**
   * {@return the list in some bytes; empty if a later program packed them in a way that this one
   * does not know}
   *
   * @throws ListsException if they are damaged
   */
  public static Optional<List<ListedMovie>> unpack(byte[] bytes) {
    return unpackWithSaved(bytes).map(ListWithSaved::movies);
  }

  /**
   * {@return the same with the movies that were saved for later}
   *
   * @throws ListsException if they are damaged
   */
  public static Optional<ListWithSaved> unpackWithSaved(byte[] bytes) {
    if (bytes.length > 0 && Byte.toUnsignedInt(bytes[0]) > VERSION) {
      return Optional.empty();
    }
    try {
      int end = end(bytes);
      return Optional.of(read(new BitReader(bytes, 1, end)));
    } catch (ListsException e) {
      throw new ListsException("a packed list is damaged: " + e.getMessage());
    }
  }

  /** Where the checksum begins. */
  private static int end(byte[] bytes) {
    int end = bytes.length - Integer.BYTES;
    if (end < 1 || bytes[0] != VERSION) {
      throw new ListsException("its " + bytes.length + " bytes do not begin with a version");
    }
    if (checksum(bytes, end) != ByteBuffer.wrap(bytes).getInt(end)) {
      throw new ListsException("its " + bytes.length + " bytes have another checksum");
    }
    return end;
  }

  private static int checksum(byte[] bytes, int end) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, end);
    return (int) checksum.getValue();
  }

  private static ListWithSaved read(BitReader in) {
    int count = in.number(Integer.MAX_VALUE);
    Tables tables = Tables.read(count, in);
    List<ListedMovie> movies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      movies.add(tables.read(in));
    }
    return new ListWithSaved(movies, in.endsWithinByte() ? List.of() : readSaved(tables, in));
  }

  private static List<ListedPlace> readSaved(Tables tables, BitReader in) {
    in.skipToByte();
    int count = in.number(Integer.MAX_VALUE);
    List<ListedPlace> saved = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int place = (int) in.bits(Byte.SIZE);
      saved.add(new ListedPlace(place, tables.read(in)));
    }
    return saved;
  }

  /** What the entries of one list share. */
  private record Tables(
      List<String> origins, NumberRange ids, NumberRange predictions, RatedMovies reasons) {
    static Tables of(List<ListedMovie> movies) {
      return new Tables(
          movies.stream().map(ListedMovie::origin).distinct().toList(),
          NumberRange.of(movies.stream().mapToLong(ListedMovie::id)),
          NumberRange.of(movies.stream().flatMapToLong(PackedList::prediction)),
          RatedMovies.of(movies));
    }

    void write(BitWriter out) {
      out.varint(origins.size());
      origins.forEach(out::text);
      ids.write(out);
      predictions.write(out);
      reasons.write(out);
    }

    static Tables read(int movies, BitReader in) {
      List<String> origins = new ArrayList<>();
      int count = in.number(movies + ListedPlace.LAST_PLACE);
      for (int i = 0; i < count; i++) {
        origins.add(in.text());
      }
      return new Tables(origins, NumberRange.read(in), NumberRange.read(in), RatedMovies.read(in));
    }

    void write(ListedMovie movie, BitWriter out) {
      ids.writeNumber(movie.id(), out);
      out.bits(
          PackedNumbers.encoded(movie.score(), PackedNumbers.SCORE_BITS), PackedNumbers.SCORE_BITS);
      out.bit(movie.predictedRating().isPresent() ? 1 : 0);
      prediction(movie).forEach(number -> predictions.writeNumber(number, out));
      out.bit(movie.match().isPresent() ? 1 : 0);
      movie.match().ifPresent(percent -> out.bits(percent, MATCH_BITS));
      out.bits(origins.indexOf(movie.origin()), RatedMovies.placeBits(origins.size()));
      out.bits(movie.because().size(), REASON_COUNT_BITS);
      for (ListedReason reason : movie.because()) {
        reasons.writePlace(reason, out);
        out.bits(
            PackedNumbers.encoded(reason.contribution(), PackedNumbers.CONTRIBUTION_BITS),
            PackedNumbers.CONTRIBUTION_BITS);
      }
    }

    ListedMovie read(BitReader in) {
      return new ListedMovie(
          ids.readNumber(in),
          PackedNumbers.decoded((int) in.bits(PackedNumbers.SCORE_BITS), PackedNumbers.SCORE_BITS),
          readPrediction(in),
          in.bit() == 1 ? OptionalInt.of((int) in.bits(MATCH_BITS)) : OptionalInt.empty(),
          RatedMovies.at((int) in.bits(RatedMovies.placeBits(origins.size())), origins),
          readReasons(in));
    }

    private OptionalDouble readPrediction(BitReader in) {
      return in.bit() == 1
          ? OptionalDouble.of(PackedNumbers.ofThousandths(predictions.readNumber(in)))
          : OptionalDouble.empty();
    }

    private List<ListedReason> readReasons(BitReader in) {
      ListedReason[] because = new ListedReason[(int) in.bits(REASON_COUNT_BITS)];
      Arrays.setAll(because, i -> reasons.readPlace(in));
      return List.of(because);
    }
  }
}
