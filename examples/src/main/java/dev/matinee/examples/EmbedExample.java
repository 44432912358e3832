package dev.matinee.examples;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.Item;
import java.nio.file.Path;

/** Recommends movies to a person who rated three, and says why. */
public final class EmbedExample {
  private EmbedExample() {}

  /**
   * Prints three movies.
   *
   * @param arguments the folder of a data set, such as MovieLens; else the bundled ratings are used
   */
  public static void main(String... arguments) {
    DataSet data = DataSets.read(arguments.length > 0 ? Path.of(arguments[0]) : bundledRatings());
    Catalogue movies = data.catalogue();
    Recommender recommender = Algorithms.standard().train(RatingMatrix.of(data.ratings()), movies);

    UserProfile me =
        UserProfile.builder()
            .rate(idOf("The Matrix", movies), 5)
            .rate(idOf("Alien", movies), 4.5)
            .rate(idOf("Pretty Woman", movies), 1.5)
            .build();
    for (Recommendation movie : recommender.recommend(me, Query.top(3).withReasons(1))) {
      String title = movies.get(movie.itemId()).title();
      System.out.println(title + reason(movie, movies));
    }
  }

  private static String reason(Recommendation movie, Catalogue movies) {
    return movie.because().stream()
        .findFirst()
        .map(Contribution::itemId)
        .map(rated -> ", because you liked " + movies.get(rated).title())
        .orElse(", because it is popular");
  }

  private static long idOf(String title, Catalogue movies) {
    return movies.items().stream()
        .filter(movie -> movie.title().equals(title))
        .mapToLong(Item::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the data have no movie " + title));
  }

  private static Path bundledRatings() {
    return BundledData.folder("movies", "ratings.csv", "movies.csv");
  }
}
