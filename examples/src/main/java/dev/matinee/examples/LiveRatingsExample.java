package dev.matinee.examples;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.LiveRecommender;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes ratings as they come. Those of the person who asks count at once, since a profile comes by
 * value; those of other people count when a model that knows them is published.
 */
public final class LiveRatingsExample {
  private static final long TOY_STORY = 153;
  private static final long GOODFELLAS = 126;
  private static final long NEWCOMER = 9_001;

  private LiveRatingsExample() {}

  /**
   * Prints a list before and after ratings.
   *
   * @param arguments none
   */
  public static void main(String... arguments) {
    DataSet data = DataSets.read(BundledData.folder("movies", "ratings.csv", "movies.csv"));
    Catalogue movies = data.catalogue();
    RatingMatrix matrix = RatingMatrix.of(data.ratings());
    LiveRecommender live = LiveRecommender.of(Algorithms.standard().train(matrix, movies));
    System.out.println("before any rating: " + titles(UserProfile.builder().build(), live, movies));

    UserProfile me = UserProfile.builder().rate(TOY_STORY, 5).build();
    System.out.println("after my rating: " + titles(me, live, movies));

    RatingMatrix later = matrix.with(newcomers());
    live.publish(Algorithms.standard().train(later, movies));
    System.out.println("after the ratings of others: " + titles(me, live, movies));
    System.out.printf("the model knows %d more people%n", later.userCount() - matrix.userCount());
  }

  /** Forty people who love Toy Story and Goodfellas, which few did together before. */
  private static List<UserProfile> newcomers() {
    List<UserProfile> people = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      people.add(
          UserProfile.builder()
              .userId(NEWCOMER + number)
              .rate(TOY_STORY, 5)
              .rate(GOODFELLAS, 5)
              .build());
    }
    return people;
  }

  private static List<String> titles(UserProfile person, LiveRecommender live, Catalogue movies) {
    return live.recommend(person, Query.top(3)).stream()
        .map(movie -> movies.get(movie.itemId()).title())
        .toList();
  }
}
