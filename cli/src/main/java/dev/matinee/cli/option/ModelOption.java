package dev.matinee.cli.option;

import dev.matinee.cli.fit.ModelTraining;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.Snapshot;
import picocli.CommandLine.Option;

/** {@code --algorithm} of commands that put a trained model into a snapshot. */
public final class ModelOption {
  private static final String NONE = "none";

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      description = {
        "What is trained, so that nothing is where the snapshot is used; none adds no model.",
        "A model of the same ratings that is there already stays, with its settings.",
        "Default: ${DEFAULT-VALUE}."
      })
  private String algorithm = Algorithms.standard().label();

  /** The data with a model. */
  public Snapshot addTo(Snapshot data, ModelTraining training) {
    return algorithm.equals(NONE)
        ? data
        : training
            .add(named(), data)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--algorithm: %s has no model to keep".formatted(algorithm)));
  }

  private Algorithm named() {
    try {
      return Algorithms.named(algorithm);
    } catch (RecommenderException e) {
      throw new UsageException("--algorithm: " + e.getMessage() + "; or none");
    }
  }
}
