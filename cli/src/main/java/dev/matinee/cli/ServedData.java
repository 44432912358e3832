package dev.matinee.cli;

import dev.matinee.cli.fit.FittedSettings;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.web.model.DataAddress;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelSource;
import dev.matinee.web.model.S3DataStore;
import dev.matinee.web.published.LookPause;
import dev.matinee.web.published.S3ModelSource;
import java.time.Duration;

/**
 * What a site answers by.
 *
 * @param source of its models
 * @param sample whether it is the built-in sample, which must be said
 */
record ServedData(ModelSource source, boolean sample) {
  /** Of the version at an address that counts, whichever that is. */
  static ServedData of(DataAddress address, ReadOptions options, Algorithm algorithm, Shell shell) {
    Duration pause = UsageException.unlessValid(() -> LookPause.of(shell.environment()));
    S3ModelSource source = new S3ModelSource(address, options, algorithm, pause, S3DataStore::open);
    source.check();
    return new ServedData(source, false);
  }

  /** Of data that were read, which stay as they are. */
  static ServedData of(LoadedData data, Algorithm algorithm, Shell shell) {
    Snapshot snapshot = data.snapshot();
    Algorithm fitted = FittedSettings.in(shell.dataFolder()).of(algorithm, snapshot.matrix());
    LiveModel model = LiveModel.train(snapshot, data.references(), data.sample(), fitted);
    return new ServedData(() -> model, data.sample());
  }
}
