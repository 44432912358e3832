package dev.matinee.evaluation.fresh;

import java.util.List;

/**
 * What one trial found.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param seed which items were held out
 * @param items how many
 * @param ratings how many ratings they had
 * @param people how many users liked one of them, and have other ratings
 * @param figures of each order
 */
public record NewItemResult(
    long seed, int items, int ratings, int people, List<NewItemFigures> figures) {
  public NewItemResult {
    figures = List.copyOf(figures);
  }
}
