package dev.matinee.web.published;

import dev.matinee.recommender.Snapshot;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be published.
 *
 * @param snapshot its ratings and films
 * @param snapshotFile the same as a file
 * @param references what nodes need besides
 * @param data the rest of the data set
 * @param createdBy which Matinee publishes it
 */
public record Publication(
    Snapshot snapshot,
    Path snapshotFile,
    List<Path> references,
    List<Path> data,
    String createdBy) {
  public Publication {
    references = List.copyOf(references);
    data = List.copyOf(data);
  }
}
