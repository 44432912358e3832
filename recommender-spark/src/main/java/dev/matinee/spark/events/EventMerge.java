package dev.matinee.spark.events;

import static org.apache.spark.sql.functions.col;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes one file of each day that is over, and removes what people told who are gone. That a person
 * is gone stays in the store for as long as Kafka may still bring an event of theirs, and until a
 * merge finds nothing else of them; then it goes too. One that is stopped on the way is made again
 * by the next.
 */
final class EventMerge {
  /** Kafka keeps events for 30 days. */
  static final Duration KEPT = Duration.ofDays(31);

  private static final Column IS_GONE = col(EventRows.WHAT).equalTo(EventRows.GONE);

  private final EventFolder folder;
  private final Instant now;
  private final EventListing listing;

  private EventMerge(EventFolder folder, Clock clock) {
    this.folder = folder;
    now = clock.instant();
    listing = folder.listing();
  }

  /**
   * Merges what there is. The stream may go on meanwhile.
   *
   * @return how many days were written anew
   */
  static int run(EventFolder folder, Clock clock) {
    EventMerge merge = new EventMerge(folder, clock);
    int written = merge.rewrite();
    folder.remove(folder.listing().replaced());
    return written;
  }

  private int rewrite() {
    Dataset<Row> rows = folder.read(listing.counting());
    Dataset<Row> gone = ToldRatings.gone(rows).cache();
    Dataset<Row> told = rows.filter(col(EventRows.WHAT).notEqual(EventRows.GONE));
    Dataset<Row> old = people(rows.filter(IS_GONE.and(col(EventRows.ARRIVED).lt(now.minus(KEPT)))));
    Dataset<Row> forgotten = old.join(people(told), EventRows.person(), "left_anti").cache();
    try {
      Set<LocalDate> affected = new HashSet<>(severalFiles());
      affected.addAll(daysOf(told.join(gone, EventRows.person(), "left_semi")));
      affected.addAll(
          daysOf(rows.filter(IS_GONE).join(forgotten, EventRows.person(), "left_semi")));
      affected.forEach(day -> folder.replace(listing, day, kept(day, gone, forgotten)));
      return affected.size();
    } finally {
      Dataset<Row> unused = gone.unpersist();
      unused = forgotten.unpersist();
    }
  }

  private Dataset<Row> kept(LocalDate day, Dataset<Row> gone, Dataset<Row> forgotten) {
    Dataset<Row> rows = folder.read(listing.counting(day));
    return rows.filter(IS_GONE)
        .join(forgotten, EventRows.person(), "left_anti")
        .unionByName(
            rows.filter(col(EventRows.WHAT).notEqual(EventRows.GONE))
                .join(gone, EventRows.person(), "left_anti"));
  }

  private static Dataset<Row> people(Dataset<Row> rows) {
    return rows.select(EventRows.PERSON).distinct();
  }

  /** Days that are over, of which nothing comes any more. */
  private Collection<LocalDate> severalFiles() {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return listing.days().entrySet().stream()
        .filter(day -> day.getKey().isBefore(today) && day.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<LocalDate> daysOf(Dataset<Row> rows) {
    return rows.select(col(EventRows.DAY).cast("string")).distinct().collectAsList().stream()
        .map(row -> LocalDate.parse(row.getString(0)))
        .toList();
  }
}
