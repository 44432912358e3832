package dev.matinee.recommender;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How often an item was given each rating of the scale.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param bars one for each rating of the scale, the lowest first
 */
public record RatingHistogram(List<Bar> bars) {
  /**
   * One rating.
   *
   * @param rating on the scale
   * @param users the number of users who gave it
   */
  public record Bar(double rating, int users) {}

  /** Keeps a copy. */
  public RatingHistogram {
    bars = List.copyOf(bars);
  }

  /** {@return the number of users who rated the item} */
  public int users() {
    return bars.stream().mapToInt(Bar::users).sum();
  }

  /** {@return the mean rating; empty where no user rated the item} */
  public OptionalDouble mean() {
    double sum = bars.stream().mapToDouble(bar -> bar.rating() * bar.users()).sum();
    int users = users();
    return users == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / users);
  }
}
