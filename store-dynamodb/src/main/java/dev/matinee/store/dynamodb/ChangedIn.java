package dev.matinee.store.dynamodb;

import dev.matinee.store.FeedEntry;
import dev.matinee.store.UserId;
import dev.matinee.store.event.EventSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * When a history changed last, for the index that the feed reads. The attribute {@code changedIn}
 * has the minute (UTC) and a shard, as in {@code 2026-03-01T12:00#0}: one item a person, which
 * moves on with each change. A key of the index takes 1,000 changes a second, so the shards set how
 * many there may be; each costs a query at every look. Readers know all that writers use, so a
 * larger number goes to all nodes first as readers.
 */
final class ChangedIn {
  static final String ATTRIBUTE = "changedIn";

  /** In the place of a history that was deleted. */
  static final String GONE = "gone";

  private static final String CHANGED_AT = "changedAt";
  private static final String CHANGED_BY = "changedBy";

  /** What the index holds beside the minute and the person. */
  static final List<String> PROJECTED =
      List.of(CHANGED_AT, CHANGED_BY, HistoryItem.LAST_WRITE_ID, GONE);

  private static final int SHARDS = 1;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

  private ChangedIn() {}

  /** The attributes of a change. */
  static Map<String, AttributeValue> of(UserId userId, Instant time, EventSource source) {
    int shard = Math.floorMod(userId.value().hashCode(), SHARDS);
    return Map.of(
        ATTRIBUTE, Attributes.text(value(time, shard)),
        CHANGED_AT, Attributes.number(time.toEpochMilli()),
        CHANGED_BY, Attributes.text(source.label()));
  }

  private static String value(Instant time, int shard) {
    return MINUTE.format(time) + "#" + shard;
  }

  /** {@return the keys of the index that hold the changes of a span of time} */
  static Stream<String> values(Instant from, Instant until) {
    Instant first = from.truncatedTo(ChronoUnit.MINUTES);
    return Stream.iterate(
            first, minute -> minute.isBefore(until), minute -> minute.plus(1, ChronoUnit.MINUTES))
        .flatMap(minute -> IntStream.range(0, SHARDS).mapToObj(shard -> value(minute, shard)));
  }

  /** An item of the index. */
  static FeedEntry entry(Item item) {
    return new FeedEntry(
        new UserId(item.text(TableDesign.HISTORIES.key())),
        item.text(HistoryItem.LAST_WRITE_ID),
        Instant.ofEpochMilli(item.number(CHANGED_AT)),
        EventSource.of(item.text(CHANGED_BY)),
        HistoryItem.isGone(item.attributes()));
  }
}
