package dev.matinee.cli.fit;

import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.evaluation.fit.Fitting;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.RecommenderException;
import dev.matinee.recommender.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The settings that were fitted on this machine, one file for each algorithm and set of ratings,
 * which is known by what is in it and not by where it lies. Safe for use by any number of threads
 * and processes.
 *
 * @param folder where the files are; it need not exist
 */
public record FittedSettings(Path folder) {
  /** What a line of progress calls a fit. */
  public static final String TASK = "Fitting";

  private static final String FOLDER = "fitted";

  /**
   * Those of a user.
   *
   * @param dataFolder where data of the user are kept
   */
  public static FittedSettings in(Path dataFolder) {
    return new FittedSettings(dataFolder.resolve(FOLDER));
  }

  /** The file for ratings. */
  public Path file(Algorithm algorithm, RatingMatrix ratings) {
    return folder.resolve(algorithm.label() + "-" + ratings.version() + ".settings");
  }

  /**
   * The algorithm as it was fitted to ratings; empty where it was not.
   *
   * @throws CommandFailedException if the file cannot be read, or holds no settings of it
   */
  public Optional<Algorithm> find(Algorithm algorithm, RatingMatrix ratings) {
    Path file = file(algorithm, ratings);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(algorithm.withSettings(Files.readString(file)));
    } catch (IOException | RecommenderException e) {
      throw new CommandFailedException(
          "cannot read the fitted settings in %s (%s); delete the file, or run matinee fit again"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * The algorithm as it was fitted to ratings, or as it is where it was not.
   *
   * @throws CommandFailedException if the file cannot be read, or holds no settings of it
   */
  public Algorithm of(Algorithm algorithm, RatingMatrix ratings) {
    return find(algorithm, ratings).orElse(algorithm);
  }

  /**
   * The algorithm as it was fitted to ratings. Where it was not, it is fitted now, and the choice
   * kept.
   *
   * @param ratings with their times, where they are known
   * @param tags what the items are about
   * @param progress is told how many of the trainings are done
   * @throws CommandFailedException if the file cannot be read or written
   */
  public Algorithm ofOrFit(
      Algorithm algorithm, RatingMatrix ratings, ItemTags tags, TrainingProgress progress) {
    return find(algorithm, ratings)
        .orElseGet(
            () -> {
              Algorithm fitted = Fitting.fitted(algorithm, ratings.ratings(), tags, progress);
              keep(fitted, ratings);
              return fitted;
            });
  }

  /**
   * Keeps the settings of an algorithm for ratings, in the place of those that were kept.
   *
   * @return the file
   * @throws CommandFailedException if it cannot be written
   */
  public Path keep(Algorithm fitted, RatingMatrix ratings) {
    Path file = file(fitted, ratings);
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, fitted.label(), ".incomplete");
      Files.writeString(aside, fitted.settings());
      return Files.move(
          aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailedException("cannot keep the fitted settings in " + file + ": " + e, e);
    }
  }
}
