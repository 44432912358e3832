package dev.matinee.recommender;

import dev.matinee.recommender.internal.OrderedRatings;
import dev.matinee.recommender.internal.RatingLog;
import dev.matinee.recommender.internal.UserRows;

/**
 * Ratings with their times, in ascending order of user and then item, at most one for each pair.
 * This is what data sets are read into and what splits work on; a {@link RatingMatrix} is made from
 * it and shares its memory, ten bytes a rating.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Ratings {
  private final RatingScale scale;
  private final OrderedRatings ordered;
  private final UserRows rows;

  private Ratings(RatingScale scale, OrderedRatings ordered) {
    this.scale = scale;
    this.ordered = ordered;
    rows = ordered.rows();
  }

  /** A builder of no ratings. */
  public static Builder builder() {
    return new Builder();
  }

  /** The scale that every rating is on. */
  public RatingScale scale() {
    return scale;
  }

  /** The number of ratings. */
  public int size() {
    return rows.ratingCount();
  }

  /** The number of users. */
  public int userCount() {
    return rows.size();
  }

  /** The id of a user, by their rank among all ids. */
  public long userAt(int rank) {
    return rows.userId(rank);
  }

  /** Where the ratings of a user begin, by their rank among all ids. */
  public int start(int rank) {
    return rows.start(rank);
  }

  /** Where the ratings of a user end, by their rank among all ids. */
  public int end(int rank) {
    return rows.end(rank);
  }

  /** The user of the {@code index}-th rating, found in logarithmic time. */
  public long user(int index) {
    return rows.userId(rows.rowAt(index));
  }

  /** The item of the {@code index}-th rating. */
  public long item(int index) {
    return ordered.itemIds()[rows.item(index)];
  }

  /** The value of the {@code index}-th rating. */
  public double rating(int index) {
    return scale.ratingAt(rows.level(index));
  }

  /** When the {@code index}-th rating was given, in epoch seconds; 0 where it is not known. */
  public long timestamp(int index) {
    return ordered.times().get(index);
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
     * @param timestamp epoch seconds, 0 where it is not known
     * @throws RecommenderException if the rating is not a finite number
     */
    public Builder add(long user, long item, double rating, long timestamp) {
      log.add(user, item, rating, timestamp);
      return this;
    }

    /** The number of ratings so far, with repeated ones. */
    public int size() {
      return log.size();
    }

    /**
     * Orders the ratings; of several for one pair the latest stays, and of equally late ones the
     * last added. The builder gives up its memory for them and cannot be used any more.
     *
     * @throws RecommenderException if a rating is not on the scale
     */
    public Ratings build(RatingScale scale) {
      return new Ratings(scale, log.order(scale));
    }

    /**
     * The same on the coarsest usual scale that holds every rating.
     *
     * @throws RecommenderException if there is none, or no rating at all
     */
    public Ratings build() {
      return build(RatingScale.holding(log.distinctRatings()));
    }
  }
}
