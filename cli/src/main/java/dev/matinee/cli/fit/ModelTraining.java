package dev.matinee.cli.fit;

import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.evaluation.fit.Fitting;
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
 * @param fits whether settings of models to keep are fitted, where none are kept for the ratings
 */
public record ModelTraining(Shell shell, boolean fits) {
  private static final String TASK = "Training";

  /** Fits nothing. */
  public ModelTraining(Shell shell) {
    this(shell, false);
  }

  /** An algorithm that is ready to answer, by the model in the data where there is one. */
  public ServedAlgorithm serve(Algorithm algorithm, Snapshot data) {
    try (ProgressLine progress = ProgressLine.ofSteps(shell, TASK)) {
      return ServedAlgorithm.of(kept().of(algorithm, data.matrix()), data, progress::show);
    }
  }

  private FittedSettings kept() {
    return FittedSettings.in(shell.dataFolder());
  }

  /** The data with a model that belongs to their ratings; empty where there is none to keep. */
  public Optional<Snapshot> add(Algorithm algorithm, Snapshot data) {
    Optional<TrainedModel> known = data.model(algorithm.label());
    if (known.filter(model -> model.isTrainedOn(data.matrix())).isPresent()) {
      return Optional.of(data);
    }
    Algorithm set = withSettings(algorithm, known, data);
    try (ProgressLine progress = ProgressLine.ofSteps(shell, TASK)) {
      return set.model(data.matrix(), data.catalogue(), progress::show).map(data::with);
    }
  }

  /** With those that are kept for the ratings, else fitted ones, else those of an older model. */
  private Algorithm withSettings(Algorithm algorithm, Optional<TrainedModel> older, Snapshot data) {
    if (fits && Fitting.fits(algorithm, data.matrix())) {
      try (ProgressLine progress = ProgressLine.ofSteps(shell, FittedSettings.TASK)) {
        return kept().ofOrFit(algorithm, data.matrix(), data.catalogue(), progress::show);
      }
    }
    return kept()
        .find(algorithm, data.matrix())
        .or(() -> older.map(model -> algorithm.withSettings(model.settings())))
        .orElse(algorithm);
  }

  /** The data with all of their models trained on their ratings. */
  public Snapshot renew(Snapshot data) {
    Snapshot renewed = data;
    for (TrainedModel model : data.models()) {
      renewed = add(Algorithms.named(model.algorithm()), renewed).orElse(renewed);
    }
    return renewed;
  }
}
