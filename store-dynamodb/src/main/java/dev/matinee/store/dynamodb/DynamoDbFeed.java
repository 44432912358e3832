package dev.matinee.store.dynamodb;

import dev.matinee.store.FeedEntry;
import dev.matinee.store.HistoryFeed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The feed on DynamoDB: a sparse index over the minute of the last change. */
record DynamoDbFeed(Table histories) implements HistoryFeed {
  private static final Comparator<FeedEntry> IN_ORDER =
      Comparator.comparing(FeedEntry::time).thenComparing(entry -> entry.userId().value());

  @Override
  public List<FeedEntry> changed(Instant from, Instant until) {
    return ChangedIn.values(from, until)
        .flatMap(key -> histories.findByIndex("read the feed", ChangedIn.ATTRIBUTE, key).stream())
        .map(ChangedIn::entry)
        .filter(entry -> !entry.time().isBefore(from) && entry.time().isBefore(until))
        .sorted(IN_ORDER)
        .toList();
  }
}
