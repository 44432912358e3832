package dev.matinee.store.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One change of one history. Immutable; safe for use by any number of threads.
 *
 * @param id unique among all events; two with the same id are one that came twice
 * @param historyVersion of the history after the change
 * @param time when it was made, to the millisecond; never before that of the event before it
 * @param source where it comes from
 * @param kind what it did
 * @param movieId which movie it is about; empty for genres and for several movies
 * @param halfStars the rating, 1 to 10, of {@link EventKind#RATED}; else empty
 * @param list the id of the list that led to it, where that is known
 */
public record HistoryEvent(
    String id,
    long historyVersion,
    Instant time,
    EventSource source,
    EventKind kind,
    OptionalLong movieId,
    OptionalInt halfStars,
    Optional<String> list) {
  private static final String SEPARATOR = "|";
  private static final int FIELDS = 8;

  /**
   * @throws IllegalArgumentException if the id is empty or has a {@code |}
   */
  public HistoryEvent {
    if (id.isEmpty() || id.contains(SEPARATOR)) {
      throw new IllegalArgumentException("not the id of an event: " + id);
    }
    time = time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The same event at another time. */
  public HistoryEvent at(Instant other) {
    return new HistoryEvent(id, historyVersion, other, source, kind, movieId, halfStars, list);
  }

  /**
   * The text that engines keep: id, history version, epoch millisecond, source, kind, movie, half
   * stars and list, with a {@code |} between; what is not there is empty. As in {@code
   * 9b2e|7|1764422000123|web|rated|318|9|}. A later version may add fields at the end.
   */
  public String compact() {
    return String.join(
        SEPARATOR,
        id,
        Long.toString(historyVersion),
        Long.toString(time.toEpochMilli()),
        source.label(),
        kind.label(),
        movieId.isPresent() ? Long.toString(movieId.getAsLong()) : "",
        halfStars.isPresent() ? Integer.toString(halfStars.getAsInt()) : "",
        list.orElse(""));
  }

  /**
   * Reads what {@link #compact} wrote.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static HistoryEvent ofCompact(String text) {
    String[] fields = text.split("\\|", -1);
    if (fields.length < FIELDS) {
      throw new IllegalArgumentException("not an event: " + text);
    }
    return new HistoryEvent(
        fields[0],
        Long.parseLong(fields[1]),
        Instant.ofEpochMilli(Long.parseLong(fields[2])),
        EventSource.of(fields[3]),
        EventKind.of(fields[4]),
        fields[5].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[5])),
        fields[6].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields[6])),
        fields[7].isEmpty() ? Optional.empty() : Optional.of(fields[7]));
  }
}
