package dev.matinee.cli.option;

import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.serving.model.AccountRows;
import java.util.Optional;

/** What a command works on: a data set that was read, or a snapshot of one. */
public final class LoadedData {
  /** What to say where the sample shows. */
  public static final String SAMPLE_NOTE =
      "These are the made people of the built-in sample. Real ratings: ./matinee data fetch"
          + " ml-latest-small";

  private final Optional<DataSet> read;
  private final Optional<Snapshot> opened;
  private final boolean sample;

  private LoadedData(Optional<DataSet> read, Optional<Snapshot> opened, boolean sample) {
    this.read = read;
    this.opened = opened;
    this.sample = sample;
  }

  static LoadedData ofRead(DataSet data) {
    return new LoadedData(Optional.of(data), Optional.empty(), false);
  }

  static LoadedData ofOpened(Snapshot snapshot) {
    return new LoadedData(Optional.empty(), Optional.of(snapshot), false);
  }

  public static LoadedData ofSample(DataSet sample) {
    return new LoadedData(Optional.of(sample), Optional.empty(), true);
  }

  /** Whether it is the built-in sample, which must be said wherever it shows. */
  public boolean sample() {
    return sample;
  }

  /** The data ready to answer; indexes them if they are not. */
  public Snapshot snapshot() {
    return opened.orElseGet(() -> Snapshot.of(read.orElseThrow()));
  }

  /**
   * The same for a site, where user ids below zero stand for accounts.
   *
   * @throws CommandFailedException if a data set has users with such ids
   */
  public Snapshot publishable() {
    Snapshot snapshot = snapshot();
    int below = AccountRows.of(snapshot.matrix()).length;
    if (read.isPresent() && below > 0) {
      throw new CommandFailedException(
          "user ids below 0 stand for accounts, and %s has %d of them"
              .formatted(snapshot.name(), below));
    }
    return snapshot;
  }

  /** The data set as it was read, which a snapshot is not. */
  public Optional<DataSet> dataSet() {
    return read;
  }

  /** The data set with the times of its ratings, as it was read, or out of a snapshot. */
  DataSet dataSetWithTimes() {
    return read.or(() -> opened.filter(data -> data.matrix().hasTimes()).map(LoadedData::dataSet))
        .orElseThrow(
            () ->
                new UsageException(
                    "--data: this snapshot has no times of ratings; give the data set that it was"
                        + " made from"));
  }

  private static DataSet dataSet(Snapshot snapshot) {
    return new DataSet(
        snapshot.name(),
        snapshot.matrix().ratings(),
        snapshot.catalogue(),
        snapshot.references(),
        0,
        snapshot.names());
  }
}
