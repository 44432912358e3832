package dev.matinee.serving.model;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ReadOptions;
import java.nio.file.Path;

/**
 * A data set, or a snapshot of one, of this machine, loaded once: answers by the model in it, and
 * trains where there is none.
 *
 * @param data a directory or a file
 * @param options how a data set is read
 * @param algorithm what lists are made by
 */
public record FileModelSource(Path data, ReadOptions options, Algorithm algorithm)
    implements ModelSource {
  @Override
  public LiveModel load() {
    return LiveModel.train(Snapshot.read(data, options), false, algorithm);
  }
}
