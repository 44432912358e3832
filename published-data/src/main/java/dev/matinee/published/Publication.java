package dev.matinee.published;

import dev.matinee.recommender.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be published.
 *
 * @param snapshot its ratings and movies
 * @param accounts how many of its users are accounts, 0 or more
 * @param knowsAccountsUntil until when it has all that accounts rated; empty where that is not
 *     known
 * @param snapshotFile the same as a file
 * @param data the files that it was made from, which no node needs
 * @param createdBy which Matinee publishes it
 * @param model what answers by it; empty where it has no model
 * @param heldBack why it is not to count; empty where it is to count
 */
public record Publication(
    Snapshot snapshot,
    int accounts,
    Optional<Instant> knowsAccountsUntil,
    Path snapshotFile,
    List<Path> data,
    String createdBy,
    Optional<PublishedModel> model,
    Optional<String> heldBack) {
  /**
   * @throws IllegalArgumentException if there are fewer users than accounts, or less than none
   */
  public Publication {
    int users = snapshot.matrix().userCount();
    if (accounts < 0 || accounts > users) {
      throw new IllegalArgumentException(
          "accounts must be between 0 and the " + users + " users, got " + accounts);
    }
    data = List.copyOf(data);
  }

  /** What is to count, whose model was compared with none. */
  public Publication(
      Snapshot snapshot,
      int accounts,
      Optional<Instant> knowsAccountsUntil,
      Path snapshotFile,
      List<Path> data,
      String createdBy) {
    this(
        snapshot,
        accounts,
        knowsAccountsUntil,
        snapshotFile,
        data,
        createdBy,
        PublishedModel.of(snapshot),
        Optional.empty());
  }

  /**
   * The same with what was measured of its model.
   *
   * @param because why it is not to count; empty where it is to count
   */
  public Publication judged(PublishedModel measured, Optional<String> because) {
    return new Publication(
        snapshot,
        accounts,
        knowsAccountsUntil,
        snapshotFile,
        data,
        createdBy,
        Optional.of(measured),
        because);
  }
}
