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
    BitWriter out = new BitWriter();
    out.bits(VERSION, Byte.SIZE);
    out.varint(movies.size());
    List<String> origins = movies.stream().map(ListedMovie::origin).distinct().toList();
    out.varint(origins.size());
    origins.forEach(out::text);
    NumberRange ids = NumberRange.of(movies.stream().mapToLong(ListedMovie::id));
    NumberRange predictions = NumberRange.of(movies.stream().flatMapToLong(PackedList::prediction));
    ids.write(out);
    predictions.write(out);
    RatedMovies reasons = RatedMovies.of(movies);
    reasons.write(out);
    Tables tables = new Tables(origins, ids, predictions, reasons);
    movies.forEach(movie -> tables.write(movie, out));
    byte[] bytes = out.toBytes();
    return ByteBuffer.allocate(bytes.length + Integer.BYTES)
        .put(bytes)
        .putInt(checksum(bytes, bytes.length))
        .array();
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

  private static List<ListedMovie> read(BitReader in) {
    int count = in.number(Integer.MAX_VALUE);
    List<String> origins = new ArrayList<>();
    int originCount = in.number(count);
    for (int i = 0; i < originCount; i++) {
      origins.add(in.text());
    }
    Tables tables =
        new Tables(origins, NumberRange.read(in), NumberRange.read(in), RatedMovies.read(in));
    List<ListedMovie> movies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      movies.add(tables.read(in));
    }
    return List.copyOf(movies);
  }

  /** What the entries of one list share. */
  private record Tables(
      List<String> origins, NumberRange ids, NumberRange predictions, RatedMovies reasons) {
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
