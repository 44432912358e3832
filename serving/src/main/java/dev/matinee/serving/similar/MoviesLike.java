package dev.matinee.serving.similar;

import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.SimilarItem;
import java.util.List;

/** "More like this", as the page of a movie shows it and the skill says it. */
public final class MoviesLike {
  /** That one person liked two movies says nothing of them. */
  private static final int FEWEST_TOGETHER = 2;

  private MoviesLike() {}

  /**
   * {@return the movies that are like one, the most similar first: of those that the model finds,
   * the ones that two people or more liked with it}
   *
   * @param count how many the model is asked for, 1 or more
   */
  public static List<Long> of(Recommender recommender, long movie, int count) {
    return recommender.similarItems(movie, count).stream()
        .filter(item -> item.coRaters() >= FEWEST_TOGETHER)
        .map(SimilarItem::itemId)
        .toList();
  }
}
