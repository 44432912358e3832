package dev.matinee.lists.titles;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.bytes.BitReader;
import dev.matinee.lists.bytes.BitWriter;
import dev.matinee.lists.version.VersionPath;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Titles, years, genres, renown and other titles by the ids of movies. Its version is a digest of
 * its bytes, so that two indexes with one version are the same. The layout of the bytes is in the
 * README of this module. It keeps the bytes and reads an entry when it is asked for: an index is
 * opened in milliseconds.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class TitleIndex {
  private static final int FORMAT = 1;
  private static final byte[] MAGIC = {'M', 'T', 'I', FORMAT};
  private static final int VERSION_BYTES = 8;

  /** There was no year 0. */
  private static final int NO_YEAR = 0;

  private final byte[] bytes;
  private final String version;
  private final List<String> genres;
  private final long[] ids;
  private final int[] offsets;

  /** Made when it is first asked for; the same whichever thread makes it. */
  private volatile Optional<Set<String>> shared = Optional.empty();

  private TitleIndex(byte[] bytes) {
    this.bytes = bytes;
    this.version = HexFormat.of().formatHex(sha256(bytes), 0, VERSION_BYTES);
    if (!Arrays.equals(bytes, 0, Math.min(MAGIC.length, bytes.length), MAGIC, 0, MAGIC.length)) {
      throw new ListsException("it does not begin with MTI and format " + FORMAT);
    }
    BitReader in = new BitReader(bytes, MAGIC.length, bytes.length);
    List<String> names = new ArrayList<>();
    int genreCount = in.number(bytes.length);
    for (int i = 0; i < genreCount; i++) {
      names.add(in.text());
    }
    this.genres = List.copyOf(names);
    this.ids = new long[in.number(bytes.length)];
    this.offsets = new int[ids.length];
    readIds(in);
  }

  private void readIds(BitReader in) {
    long id = 0;
    for (int i = 0; i < ids.length; i++) {
      id += in.varint();
      if (i > 0 && id <= ids[i - 1]) {
        throw new ListsException("its ids do not ascend at byte " + in.offset());
      }
      ids[i] = id;
      offsets[i] = in.offset();
      skipEntry(in);
    }
  }

  private void skipEntry(BitReader in) {
    long unused = in.varint();
    int count = in.number(bytes.length);
    for (int i = 0; i < count; i++) {
      int unusedPlace = in.number(genres.size() - 1);
    }
    in.skipText();
    int unusedRenown = in.number(Title.MOST_RENOWN);
    int others = in.number(bytes.length);
    for (int i = 0; i < others; i++) {
      in.skipText();
    }
  }

  /**
   * {@return an index of some movies}
   *
   * @param titles in any order; of several with one id the last counts
   */
  public static TitleIndex of(Collection<Title> titles) {
    Map<Long, Title> byId = new TreeMap<>();
    titles.forEach(title -> byId.put(title.id(), title));
    List<String> genres =
        byId.values().stream().flatMap(each -> each.genres().stream()).distinct().sorted().toList();
    BitWriter out = new BitWriter();
    for (byte each : MAGIC) {
      out.bits(each, Byte.SIZE);
    }
    out.varint(genres.size());
    genres.forEach(out::text);
    out.varint(byId.size());
    long before = 0;
    for (Title title : byId.values()) {
      out.varint(title.id() - before);
      write(title, genres, out);
      before = title.id();
    }
    return new TitleIndex(out.toBytes());
  }

  private static void write(Title title, List<String> genres, BitWriter out) {
    out.signed(title.year().orElse(NO_YEAR));
    out.varint(title.genres().size());
    title.genres().forEach(genre -> out.varint(genres.indexOf(genre)));
    out.text(title.title());
    out.varint(title.renown());
    out.varint(title.otherTitles().size());
    title.otherTitles().forEach(out::text);
  }

  /**
   * {@return the index in the bytes that another wrote}
   *
   * @throws ListsException if they are no index; the message says why
   */
  public static TitleIndex read(byte[] bytes) {
    try {
      return new TitleIndex(bytes.clone());
    } catch (ListsException e) {
      throw new ListsException("no index of titles: " + e.getMessage());
    }
  }

  /**
   * The same of bytes that were found under a version.
   *
   * @throws ListsException if they are no index, or another one
   */
  public static TitleIndex read(byte[] bytes, String version) {
    TitleIndex index = read(bytes);
    if (!index.version.equals(version)) {
      throw new ListsException(
          "the index of titles %s has the content of %s".formatted(version, index.version));
    }
    return index;
  }

  /**
   * {@return where the index with a version lies, below the place that the data are published at}
   *
   * @throws ListsException if it is no version
   */
  public static String path(String version) {
    return VersionPath.of("titles", "an index", version);
  }

  /** {@return what the id of a movie stands for, empty where it is not listed} */
  public Optional<Title> find(long id) {
    int place = Arrays.binarySearch(ids, id);
    return place < 0 ? Optional.empty() : Optional.of(title(place));
  }

  /** {@return all movies by ascending id, each read when it is asked for} */
  public List<Title> titles() {
    return new AbstractList<>() {
      @Override
      public Title get(int place) {
        return title(Objects.checkIndex(place, ids.length));
      }

      @Override
      public int size() {
        return ids.length;
      }
    };
  }

  /**
   * {@return whether two movies or more have a title, in letters of any case} The first call reads
   * all titles.
   */
  public boolean isShared(String title) {
    if (shared.isEmpty()) {
      shared = Optional.of(sharedTitles());
    }
    return shared.orElseThrow().contains(title.toLowerCase(Locale.ROOT));
  }

  private Set<String> sharedTitles() {
    Set<String> seen = new HashSet<>();
    return titles().stream()
        .map(title -> title.title().toLowerCase(Locale.ROOT))
        .filter(title -> !seen.add(title))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Title title(int place) {
    BitReader in = new BitReader(bytes, offsets[place], bytes.length);
    long year = in.signed();
    String[] own = new String[in.number(bytes.length)];
    Arrays.setAll(own, i -> genres.get(in.number(genres.size() - 1)));
    String name = in.text();
    int renown = in.number(Title.MOST_RENOWN);
    String[] others = new String[in.number(bytes.length)];
    Arrays.setAll(others, i -> in.text());
    return new Title(ids[place], name, year(year), List.of(own), renown, List.of(others));
  }

  private static OptionalInt year(long written) {
    return written == NO_YEAR ? OptionalInt.empty() : OptionalInt.of((int) written);
  }

  /** {@return 16 hexadecimal digits} */
  public String version() {
    return version;
  }

  /** {@return how many movies it lists} */
  public int size() {
    return ids.length;
  }

  /** {@return what is published} */
  public byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
