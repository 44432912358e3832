package dev.matinee.web.wish;

import dev.matinee.recommender.Dials;
import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.MovieFilter;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The dials and filters of a list, as a query says them. What cannot be is left out, and named.
 * Immutable; safe for use by any number of threads.
 *
 * @param genres that are wanted
 * @param without genres that are not wanted
 * @param from the earliest year
 * @param to the latest year; never before the earliest
 * @param dials what the list is turned towards
 * @param saved whether movies that were saved for later are wanted as well
 * @param faults what is wrong, one sentence for each parameter, in their order
 */
public record WishQuery(
    List<String> genres,
    List<String> without,
    OptionalInt from,
    OptionalInt to,
    Dials dials,
    boolean saved,
    Map<String, String> faults) {
  public static final String GENRE = "genre";
  public static final String WITHOUT = "without";
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String DISCOVER = "discover";
  public static final String NEWER = "newer";
  public static final String NEW = "new";
  public static final String SAVED = "saved";

  /** The names of the parameters. */
  public static final List<String> NAMES =
      List.of(GENRE, WITHOUT, FROM, TO, DISCOVER, NEWER, NEW, SAVED);

  public WishQuery {
    genres = List.copyOf(genres);
    without = List.copyOf(without);
    faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
  }

  /**
   * Reads all parameters, so that all faults are known at once.
   *
   * @param query the values by name; an empty value is a wrong one
   * @param vocabulary the genres that there are
   * @param texts in the language of faults
   */
  public static WishQuery of(
      Map<String, List<String>> query, List<String> vocabulary, Texts texts) {
    QueryReader reader = new QueryReader(query, texts);
    Dials turned = new Dials(dial(reader, DISCOVER), dial(reader, NEWER));
    Dials dials = reader.isTrue(NEW) ? turned.withNewFirst() : turned;
    List<String> genres = reader.each(GENRE, text -> KnownGenre.of(text, vocabulary));
    List<String> without = reader.each(WITHOUT, text -> KnownGenre.of(text, vocabulary));
    OptionalInt from = year(reader, FROM);
    OptionalInt to = year(reader, TO);
    boolean saved = reader.isTrue(SAVED);
    if (from.orElse(Integer.MIN_VALUE) <= to.orElse(Integer.MAX_VALUE)) {
      return new WishQuery(genres, without, from, to, dials, saved, reader.faults());
    }
    reader.fault(FROM, wrongOrder(from.getAsInt(), to.getAsInt()));
    OptionalInt any = OptionalInt.empty();
    return new WishQuery(genres, without, any, any, dials, saved, reader.faults());
  }

  private static Message wrongOrder(int from, int to) {
    return Message.of("picks.wrong.years", Integer.toString(from), Integer.toString(to));
  }

  private static int dial(QueryReader reader, String name) {
    Message dial = Message.of("picks.wrong.dial", name);
    return reader
        .one(name, text -> StrictNumber.between(dial, -Dials.MOST, Dials.MOST, text))
        .orElse(0);
  }

  private static OptionalInt year(QueryReader reader, String name) {
    Optional<Integer> year = reader.one(name, StrictNumber::year);
    return year.isPresent() ? OptionalInt.of(year.get()) : OptionalInt.empty();
  }

  /** The wish for movies of at least one of the genres, where there are any. */
  public ListWish ofAnyGenre() {
    return wish(Set.of(), Set.copyOf(genres));
  }

  /** The same for movies that have all of other genres. */
  public ListWish ofAll(Set<String> needed) {
    return wish(needed, Set.of());
  }

  private ListWish wish(Set<String> needed, Set<String> oneOf) {
    MovieFilter movies = new MovieFilter(needed, oneOf, Set.copyOf(without), from, to);
    return new ListWish(movies, dials, saved);
  }
}
