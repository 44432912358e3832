package dev.matinee.published;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RecommenderException;
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
 * @param dataDigest the version of its ratings; empty where an older Matinee published it
 * @param parent the version that counted when it was published; empty for the first
 * @param model what answers by it where no other algorithm is asked for; empty where it has none
 * @param heldBack why it does not count, though it was published; empty for all others
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
    Optional<String> dataDigest,
    Optional<String> parent,
    Optional<PublishedModel> model,
    Optional<String> heldBack,
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

  /**
   * What answers by it where no other algorithm is asked for: that of its model.
   *
   * @throws RecommenderException if this Matinee does not have the algorithm
   */
  public Algorithm algorithm() {
    return model
        .map(trained -> Algorithms.named(trained.algorithm()))
        .orElseGet(Algorithms::standard);
  }

  /** The same with the version that counts while it is published. */
  PublishedVersion after(String current) {
    return new PublishedVersion(
        version,
        dataSet,
        createdAt,
        createdBy,
        users,
        accounts,
        items,
        ratings,
        feedPosition,
        dataDigest,
        Optional.of(current),
        model,
        heldBack,
        files);
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
