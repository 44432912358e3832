package dev.matinee.recommender;

import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of the README that show how a program uses the library. */
final class EmbeddingExample {
  private EmbeddingExample() {}

  static List<String> run(Path directory) {
    List<String> lines = new ArrayList<>();
    // README: begin
    DataSet movieLens = DataSets.read(directory);
    Recommender recommender =
        Algorithms.standard().train(RatingMatrix.of(movieLens.ratings()), movieLens.catalogue());

    UserProfile me = UserProfile.builder().rate(2571, 5).rate(1196, 4.5).hide(356).build();
    for (Recommendation movie : recommender.recommend(me, Query.top(10).withReasons(2))) {
      String title = movieLens.catalogue().get(movie.itemId()).title();
      lines.add("%s, because of %s".formatted(title, movie.because()));
    }
    // README: end
    return lines;
  }
}
