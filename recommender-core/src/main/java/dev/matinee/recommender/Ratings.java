package dev.matinee.recommender;

import dev.matinee.recommender.internal.matrix.OrderedRatings;
import dev.matinee.recommender.internal.matrix.RatingLog;
import dev.matinee.recommender.internal.matrix.UserRows;

/**
 * Ratings with their times, in ascending order of user and then item, at most one for each pair.
 * This is what data sets are read into and what splits work on; a {@link RatingMatrix} is made from
 * it and shares its memory: ten bytes a rating, and four for its time where there are times.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Ratings {
  private final RatingScale scale;
  private final OrderedRatings ordered;
  private final UserRows rows;

  Ratings(RatingScale scale, OrderedRatings ordered) {
    this.scale = scale;
    this.ordered = ordered;
    rows = ordered.rows();
  }

  /** {@return a builder of no ratings} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the scale that every rating is on} */
  public RatingScale scale() {
    return scale;
  }

  /** {@return the number of ratings} */
  public int size() {
    return rows.ratingCount();
  }

  /** {@return the number of users} */
  public int userCount() {
    return rows.size();
  }

  /**
   * {@return the id of a user}
   *
   * @param rank of the id among all ids, from 0
   */
  public long userAt(int rank) {
    return rows.userId(rank);
  }

  /**
   * {@return the index of a user's first rating}
   *
   * @param rank of the user's id among all ids, from 0
   */
  public int start(int rank) {
    return rows.start(rank);
  }

  /**
   * {@return the index behind a user's last rating}
   *
   * @param rank of the user's id among all ids, from 0
   */
  public int end(int rank) {
    return rows.end(rank);
  }

  /**
   * {@return the user of a rating, found in logarithmic time}
   *
   * @param index of the rating, from 0
   */
  public long user(int index) {
    return rows.userId(rows.rowAt(index));
  }

  /**
   * {@return the item of a rating}
   *
   * @param index of the rating, from 0
   */
  public long item(int index) {
    return ordered.itemIds()[rows.item(index)];
  }

  /**
   * {@return the value of a rating}
   *
   * @param index of the rating, from 0
   */
  public double rating(int index) {
    return scale.ratingAt(rows.level(index));
  }

  /**
   * {@return when a rating was given, in epoch seconds; 0 where it is not known}
   *
   * @param index of the rating, from 0
   */
  public long timestamp(int index) {
    return rows.time(index);
  }

  OrderedRatings ordered() {
    return ordered;
  }

  /** Collects ratings in any order, sixteen bytes each. For use by one thread. */
  public static final class Builder {
    private final RatingLog log = new RatingLog();

    private Builder() {}

    /**
     * Adds a rating.
     *
     * @param user who gave it
     * @param item what it was given for
     * @param rating its value
     * @param timestamp epoch seconds, 0 where it is not known
     * @return this builder
     * @throws RecommenderException if the rating is not a finite number, or the ratings were built
     */
    public Builder add(long user, long item, double rating, long timestamp) {
      log.add(user, item, rating, timestamp);
      return this;
    }

    /** {@return the number of ratings so far, with repeated ones} */
    public int size() {
      return log.size();
    }

    /**
     * Orders the ratings; of several for one pair the latest stays, and of equally late ones the
     * last added. The builder gives up its memory for them and cannot be used any more.
     *
     * @param scale that the ratings are on
     * @return the ratings in order
     * @throws RecommenderException if a rating is not on the scale, or the ratings were built
     */
    public Ratings build(RatingScale scale) {
      return new Ratings(scale, log.order(scale));
    }

    /**
     * The same on the coarsest usual scale that holds every rating.
     *
     * @return the ratings in order
     * @throws RecommenderException if there is none, or no rating at all, or the ratings were built
     */
    public Ratings build() {
      return build(RatingScale.holding(log.distinctRatings()));
    }
  }
}
