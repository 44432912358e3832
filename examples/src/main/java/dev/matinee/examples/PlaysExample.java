package dev.matinee.examples;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.ServedAlgorithm;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.FileHints;
import dev.matinee.recommender.data.ReadOptions;
import java.nio.file.Path;

/**
 * Recommends artists by how often people played them, from files as Last.fm 2k has them: {@code
 * user_artists.dat} and {@code artists.dat}.
 */
public final class PlaysExample {
  private static final long LISTENER = 1;

  private PlaysExample() {}

  /**
   * Prints two artists.
   *
   * @param arguments the folder of the data set; the bundled one is read without it
   */
  public static void main(String... arguments) {
    Path folder =
        arguments.length > 0
            ? Path.of(arguments[0])
            : BundledData.folder("plays", "user_artists.dat", "artists.dat");
    ReadOptions counts = ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true));
    Snapshot plays = Snapshot.of(DataSets.read(folder, counts));
    Recommender recommender =
        ServedAlgorithm.of(Algorithms.standard(), plays, TrainingProgress.NONE).recommender();

    long listener = plays.matrix().hasUser(LISTENER) ? LISTENER : plays.matrix().userIds()[0];
    for (Recommendation artist :
        recommender.recommend(plays.matrix().profile(listener), Query.top(2))) {
      System.out.println(plays.catalogue().get(artist.itemId()).title());
    }
  }
}
