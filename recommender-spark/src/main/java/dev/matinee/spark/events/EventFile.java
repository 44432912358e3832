package dev.matinee.spark.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;

/**
 * A file of one day. What a batch brought is one, and so is what a merge made of all files that the
 * day had then; it counts in their place.
 *
 * @param path where it is
 * @param day on which Kafka got the events
 * @param merged whether it is the result of a merge
 * @param batch of which it is, or the last one that went into it
 * @param merge how many merges there were at this batch before, 0 for a file that is none
 */
record EventFile(Path path, LocalDate day, boolean merged, long batch, int merge) {
  private static final Pattern NAME =
      Pattern.compile("(batch|merged)-(-?[0-9]+)(?:-([0-9]+))?\\.parquet");
  private static final Pattern FOLDER = Pattern.compile(EventRows.DAY + "=([0-9-]{10})");

  /** The file of a path, if it is one of events. */
  static Optional<EventFile> of(Path path) {
    Matcher name = NAME.matcher(path.getName());
    Matcher folder = FOLDER.matcher(path.getParent().getName());
    return name.matches() && folder.matches()
        ? Optional.of(
            new EventFile(
                path,
                LocalDate.parse(folder.group(1)),
                name.group(1).equals("merged"),
                Long.parseLong(name.group(2)),
                Optional.ofNullable(name.group(3)).map(Integer::valueOf).orElse(0)))
        : Optional.empty();
  }

  /** What a batch brought of a day. */
  static EventFile ofBatch(Path root, LocalDate day, long batch) {
    return new EventFile(
        path(root, day, "batch-%010d.parquet".formatted(batch)), day, false, batch, 0);
  }

  /** What is made of all files that a day has. */
  static EventFile mergedOf(Path root, EventListing listing, LocalDate day) {
    long batch = listing.last();
    int merge =
        listing.files().stream()
            .filter(file -> file.merged && file.day.equals(day) && file.batch == batch)
            .mapToInt(file -> file.merge + 1)
            .max()
            .orElse(0);
    String name = "merged-%010d-%04d.parquet".formatted(batch, merge);
    return new EventFile(path(root, day, name), day, true, batch, merge);
  }

  private static Path path(Path root, LocalDate day, String name) {
    return new Path(new Path(root, EventRows.DAY + "=" + day), name);
  }

  /**
   * The files of one day that count: the last merge, and the batches that came after it.
   *
   * @param files all that the day has
   */
  static Stream<EventFile> counting(List<EventFile> files) {
    Optional<EventFile> last =
        files.stream()
            .filter(EventFile::merged)
            .max(Comparator.comparingLong(EventFile::batch).thenComparing(EventFile::merge));
    long upTo = last.map(EventFile::batch).orElse(Long.MIN_VALUE);
    return Stream.concat(
        last.stream(), files.stream().filter(file -> !file.merged && file.batch > upTo));
  }
}
