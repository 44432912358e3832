package dev.matinee.cli;

import dev.matinee.cli.fit.FittedSettings;
import dev.matinee.evaluation.synthetic.GenerationProgress;
import dev.matinee.evaluation.synthetic.SyntheticRatings;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.model.LiveModel;
import java.nio.file.Path;
import java.util.Map;

/**
 * Made ratings that a fit takes two seconds for, and chooses a regularisation of 300 instead of
 * 150.
 *
 * @param home what {@code MATINEE_HOME} is
 * @param set the folder of the data set
 */
public record FittedData(Path home, Path set) {
  public static final String CHOSEN = "regularisation=300.0";
  static final String DEFAULT = "regularisation=150.0";

  public static FittedData write(Path folder) {
    Path set = folder.resolve("made");
    new SyntheticRatings(300, 120, 12_000, 1).write(set, GenerationProgress.NONE);
    return new FittedData(folder.resolve("home"), set);
  }

  /** Runs commands at home. */
  public MatineeRun run(String... arguments) {
    return MatineeRun.with(Map.of("MATINEE_HOME", home.toString())).run(arguments);
  }

  public FittedSettings kept() {
    return FittedSettings.in(home.resolve("data"));
  }

  public Snapshot snapshot() {
    return Snapshot.read(set, ReadOptions.STRICT);
  }

  public static Algorithm chosen() {
    return Algorithms.EASE.withSettings(CHOSEN);
  }

  /** The version of the model that a site has by an algorithm. */
  public String modelVersion(Algorithm algorithm) {
    return LiveModel.train(snapshot(), false, algorithm).version();
  }
}
