package dev.matinee.recommender;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import java.nio.file.Path;

/** The lines of the README that show how a program uses the library. */
final class EmbeddingExample {
  private EmbeddingExample() {}

  // README: begin
  public static void main(String[] folder) {
    DataSet movieLens = DataSets.read(Path.of(folder[0]));
    Catalogue films = movieLens.catalogue();
    Recommender recommender =
        Algorithms.standard().train(RatingMatrix.of(movieLens.ratings()), films);

    UserProfile me = UserProfile.builder().rate(2571, 5).rate(1196, 4.5).hide(356).build();
    for (Recommendation film : recommender.recommend(me, Query.top(10).withReasons(2))) {
      System.out.println(films.get(film.itemId()).title());
      for (Contribution liked : film.because()) {
        System.out.println("  because you liked " + films.get(liked.itemId()).title());
      }
    }
  }
  // README: end
}
