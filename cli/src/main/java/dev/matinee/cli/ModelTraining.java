package dev.matinee.cli;

import dev.matinee.cli.fit.FittedSettings;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.ServedAlgorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import java.util.Optional;

/**
 * Trains models of snapshots.
 *
 * @param shell shows how far it is
 */
record ModelTraining(Shell shell) {
  private static final String TASK = "Training";

  /** An algorithm that is ready to answer, by the model in the data where there is one. */
  ServedAlgorithm serve(Algorithm algorithm, Snapshot data) {
    try (ProgressLine progress = ProgressLine.ofSteps(shell, TASK)) {
      return ServedAlgorithm.of(fitted(algorithm, data), data, progress::show);
    }
  }

  /** The algorithm with the settings that {@code matinee fit} kept for the data. */
  private Algorithm fitted(Algorithm algorithm, Snapshot data) {
    return FittedSettings.in(shell.dataFolder()).of(algorithm, data.matrix());
  }

  /** The data with a model that belongs to their ratings; empty where there is none to keep. */
  Optional<Snapshot> add(Algorithm algorithm, Snapshot data) {
    Optional<TrainedModel> known = data.model(algorithm.label());
    if (known.filter(model -> model.isTrainedOn(data.matrix())).isPresent()) {
      return Optional.of(data);
    }
    Algorithm set =
        known
            .map(model -> algorithm.withSettings(model.settings()))
            .orElseGet(() -> fitted(algorithm, data));
    try (ProgressLine progress = ProgressLine.ofSteps(shell, TASK)) {
      return set.model(data.matrix(), data.catalogue(), progress::show).map(data::with);
    }
  }

  /** The data with all of their models trained on their ratings, with the settings they had. */
  Snapshot renew(Snapshot data) {
    Snapshot renewed = data;
    for (TrainedModel model : data.models()) {
      renewed = add(Algorithms.named(model.algorithm()), renewed).orElse(renewed);
    }
    return renewed;
  }
}
