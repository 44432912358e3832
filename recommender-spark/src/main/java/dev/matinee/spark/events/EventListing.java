package dev.matinee.spark.events;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files that an event store had at one time.
 *
 * @param last the last batch that was whole
 * @param files those of it and of all batches before, with those that do not count any more
 */
record EventListing(long last, List<EventFile> files) {
  /** Those that count, by day. */
  Map<LocalDate, List<EventFile>> days() {
    Map<LocalDate, List<EventFile>> days = new TreeMap<>();
    files.stream()
        .collect(Collectors.groupingBy(EventFile::day))
        .forEach((day, all) -> days.put(day, EventFile.counting(all).toList()));
    return days;
  }

  /** Those that count. */
  List<EventFile> counting() {
    return days().values().stream().flatMap(List::stream).toList();
  }

  /** Those of a day that count. */
  List<EventFile> counting(LocalDate day) {
    return days().getOrDefault(day, List.of());
  }

  /** Those in whose place others count. */
  List<EventFile> replaced() {
    Set<EventFile> counting = new HashSet<>(counting());
    return files.stream().filter(file -> !counting.contains(file)).toList();
  }
}
