package dev.matinee.published;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One version of a data set, whose files never change. Immutable.
 *
 * @param version its name: when it was made, and the first digits of its snapshot's checksum
 * @param dataSet the name of the data set
 * @param createdAt when it was published, as ISO 8601 in UTC
 * @param createdBy which Matinee published it
 * @param users how many users the data set has
 * @param accounts how many accounts have ratings in it
 * @param items how many movies were rated
 * @param ratings how many ratings there are, with those of accounts
 * @param feedPosition until when it has all that accounts rated, as ISO 8601 in UTC; empty where
 *     that is not known
 * @param files all of them; one is the snapshot
 */
public record PublishedVersion(
    String version,
    String dataSet,
    String createdAt,
    String createdBy,
    int users,
    int accounts,
    int items,
    long ratings,
    Optional<String> feedPosition,
    List<PublishedFile> files) {
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,99}");

  /**
   * @throws IllegalArgumentException if the name is none, or not exactly one file is a snapshot
   * @throws java.time.format.DateTimeParseException if the position is no time
   */
  public PublishedVersion {
    if (!NAME.matcher(version).matches()) {
      throw new IllegalArgumentException("not the name of a version: " + version);
    }
    Optional<Instant> unused = feedPosition.map(Instant::parse);
    files = List.copyOf(files);
    long snapshots = of(files, PublishedFile.Use.SNAPSHOT).count();
    if (snapshots != 1) {
      throw new IllegalArgumentException(
          "version " + version + " must have one snapshot, got " + snapshots);
    }
  }

  /** Until when it has all that accounts rated; empty where that is not known. */
  public Optional<Instant> knowsAccountsUntil() {
    return feedPosition.map(Instant::parse);
  }

  /** The files with a use. */
  public List<PublishedFile> files(PublishedFile.Use use) {
    return of(files, use).toList();
  }

  /** What is loaded. */
  public PublishedFile snapshot() {
    return files(PublishedFile.Use.SNAPSHOT).get(0);
  }

  private static Stream<PublishedFile> of(List<PublishedFile> files, PublishedFile.Use use) {
    return files.stream().filter(file -> file.use() == use);
  }
}
