package dev.matinee.cli.option;

import dev.matinee.cli.fit.BackgroundFit;
import dev.matinee.cli.fit.FittedSettings;
import dev.matinee.cli.fit.FittingSource;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.fit.Fitting;
import dev.matinee.published.DataAddress;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.LookPause;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.S3ModelSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a site answers by.
 *
 * @param source of its models
 * @param sample whether it is the built-in sample, which must be said
 */
public record ServedData(ModelSource source, boolean sample) implements AutoCloseable {
  private static final Duration FIT_DELAY = Duration.ofSeconds(5);

  /** Of the version at an address that counts, whichever that is. */
  static ServedData of(
      DataAddress address, ReadOptions options, Optional<Algorithm> named, Shell shell) {
    Duration pause = UsageException.unlessValid(() -> LookPause.of(shell.environment()));
    S3ModelSource source = new S3ModelSource(address, options, named, pause, S3DataStore::open);
    source.check();
    return new ServedData(source, false);
  }

  /**
   * Of data that were read, which stay as they are. Settings that are kept for them count. Where
   * none are, they are fitted while the site answers by the default, unless the data have a model.
   *
   * @param fits whether settings are fitted at all
   */
  static ServedData of(LoadedData data, Algorithm algorithm, boolean fits, Shell shell) {
    Snapshot snapshot = data.snapshot();
    FittedSettings kept = FittedSettings.in(shell.dataFolder());
    Optional<Algorithm> known = kept.find(algorithm, snapshot.matrix());
    Function<Algorithm, LiveModel> training =
        each -> LiveModel.train(snapshot, data.sample(), each);
    LiveModel model = training.apply(known.orElse(algorithm));
    boolean undecided = known.isEmpty() && snapshot.model(algorithm.label()).isEmpty();
    if (!fits || !undecided || !Fitting.fits(algorithm, snapshot.matrix())) {
      return new ServedData(() -> model, data.sample());
    }
    BackgroundFit fit =
        new BackgroundFit(
            kept, algorithm, snapshot::matrix, snapshot.catalogue(), training, FIT_DELAY);
    return new ServedData(new FittingSource(model, fit), data.sample());
  }

  /** Ends what goes on in the background. */
  @Override
  public void close() {
    if (source instanceof FittingSource fitting) {
      fitting.close();
    }
  }
}
