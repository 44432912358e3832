package dev.matinee.cli.evaluation;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationResult;
import dev.matinee.evaluation.Metric;
import dev.matinee.evaluation.PredictionErrors;
import dev.matinee.evaluation.UserFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A CSV file with a row for each user of the test sets and each algorithm. A figure that is not
 * defined for the user is left empty.
 */
public final class PerUserFile {
  private static final List<String> HEAD =
      List.of(
          "algorithm", "fold", "user", "trainRatings", "testRatings", "relevant", "rmse", "mae");

  private final Path file;

  private PerUserFile(Path file) {
    this.file = file;
  }

  /**
   * Makes sure that a file can be written before anything is measured.
   *
   * @throws UsageException if its folder is missing, or a folder is in its place
   */
  public static PerUserFile at(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new UsageException("--per-user must be a file in a folder that exists, got " + file);
    }
    return new PerUserFile(file);
  }

  /** Writes the figures in the place of what the file had. */
  public void write(EvaluationResult result) {
    try (CsvWriter rows = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      rows.writeRecord(columns());
      result
          .perUser()
          .forEach(
              (algorithm, users) -> users.forEach(user -> rows.writeRecord(row(algorithm, user))));
    } catch (IOException e) {
      throw new CommandFailedException("--per-user: cannot write " + file + ": " + e, e);
    }
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(HEAD);
    Arrays.stream(Metric.values()).map(Metric::label).forEach(columns::add);
    return columns;
  }

  private static List<String> row(String algorithm, UserFigures user) {
    List<String> row =
        new ArrayList<>(
            List.of(
                algorithm,
                Integer.toString(user.fold() + 1),
                Long.toString(user.user()),
                Integer.toString(user.trainingRatings()),
                Integer.toString(user.testRatings()),
                Integer.toString(user.relevant()),
                error(user, PredictionErrors::rmse),
                error(user, PredictionErrors::mae)));
    for (Metric metric : Metric.values()) {
      row.add(user.of(metric).stream().mapToObj(Double::toString).findFirst().orElse(""));
    }
    return row;
  }

  private static String error(UserFigures user, ToDoubleFunction<PredictionErrors> error) {
    return user.errors().map(errors -> Double.toString(error.applyAsDouble(errors))).orElse("");
  }
}
