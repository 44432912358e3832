package dev.matinee.benchmarks.data;

import dev.matinee.evaluation.synthetic.GenerationProgress;
import dev.matinee.recommender.data.DataSets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the {@link RatingFile} of a shape or of a data set. */
public final class RatingSource {
  private RatingSource() {}

  /** The folder that generated ratings are kept in from run to run. */
  public static Path cache() {
    return Path.of(System.getProperty("java.io.tmpdir"), "matinee-benchmarks");
  }

  /** The ratings of a shape, generated where the folder does not have them yet. */
  public static Path generated(Shape shape, Path folder) {
    Path file = folder.resolve(shape.label() + ".ratings");
    if (!Files.exists(file)) {
      Path made = folder.resolve(shape.label() + "." + ProcessHandle.current().pid());
      try {
        Files.createDirectories(folder);
        shape.generator().write(made, GenerationProgress.NONE);
        converted(made, file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot make " + folder, e);
      } finally {
        Folders.delete(made);
      }
    }
    return file;
  }

  /** Converts a data set that {@link DataSets} reads. */
  public static Path converted(Path dataSet, Path file) {
    RatingFile.write(FlatRatings.of(DataSets.read(dataSet).ratings()), file);
    return file;
  }
}
