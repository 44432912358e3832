package dev.matinee.cli.fit;

import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.evaluation.Training;
import dev.matinee.evaluation.fit.Fitting;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Recommender;

/**
 * Trains algorithms for an evaluation, with settings that are fitted to the training set where they
 * can be.
 *
 * @param shell shows how far a fit is
 */
public record FittedTraining(Shell shell) {
  public Recommender train(Algorithm algorithm, Training training) {
    return fitted(algorithm, training).train(training.matrix(), training.tags());
  }

  private Algorithm fitted(Algorithm algorithm, Training training) {
    if (!Fitting.fits(algorithm)) {
      return algorithm;
    }
    try (ProgressLine progress = ProgressLine.ofSteps(shell, FittedSettings.TASK)) {
      return Fitting.fitted(algorithm, training.ratings(), training.tags(), progress::show);
    }
  }
}
