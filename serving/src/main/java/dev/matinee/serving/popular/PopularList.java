package dev.matinee.serving.popular;

import dev.matinee.lists.packed.ListedMovie;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.MovieOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is published of a data set for those of whom nothing is known: the movies that most people
 * rated, as the algorithm {@code popularity} ranks them. Movies of rare genres and old decades
 * stand farther behind, so of each there are some more.
 */
public final class PopularList {
  /** So many of all movies. */
  static final int OF_ALL = 240;

  /** So many of each genre, and of each decade. */
  static final int OF_A_KIND = 40;

  /** So many of each genre in each decade. */
  static final int OF_BOTH = 10;

  private static final int DECADE = 10;

  private final Map<String, Integer> counts = new HashMap<>();

  private PopularList() {}

  /**
   * {@return the popular movies of a model's data; those that no person rated are not among them}
   */
  public static PopularMovies of(LiveModel model) {
    PopularList list = new PopularList();
    List<ListedMovie> chosen = new ArrayList<>();
    for (Recommendation entry : ranked(model)) {
      if (entry.score() > 0 && list.takes(model.catalogue().get(entry.itemId()))) {
        chosen.add(listed(entry));
      }
    }
    return new PopularMovies(model.titles().version(), model.version(), chosen);
  }

  private static List<Recommendation> ranked(LiveModel model) {
    int all = Math.max(1, model.catalogue().items().size());
    return Algorithms.POPULARITY
        .train(model.matrix(), model.catalogue())
        .recommend(UserProfile.builder().build(), Query.top(all).withoutPredictions());
  }

  private static ListedMovie listed(Recommendation entry) {
    return new ListedMovie(
        entry.itemId(),
        entry.score(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        MovieOrigin.POPULARITY.label(),
        List.of());
  }

  /** Counts a movie, and says whether there are not enough yet of something that it is. */
  private boolean takes(Item movie) {
    boolean wanted = isAmongFirst("", OF_ALL);
    String decade = movie.year().isPresent() ? "" + movie.year().getAsInt() / DECADE : "";
    if (!decade.isEmpty()) {
      wanted |= isAmongFirst(decade, OF_A_KIND);
    }
    for (String genre : movie.genres()) {
      wanted |= isAmongFirst(genre, OF_A_KIND);
      if (!decade.isEmpty()) {
        wanted |= isAmongFirst(genre + decade, OF_BOTH);
      }
    }
    return wanted;
  }

  private boolean isAmongFirst(String kind, int most) {
    return counts.merge(kind, 1, Integer::sum) <= most;
  }
}
