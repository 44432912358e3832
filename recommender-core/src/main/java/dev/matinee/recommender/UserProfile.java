package dev.matinee.recommender;

import it.unimi.dsi.fastutil.longs.Long2DoubleRBTreeMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongRBTreeSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a person: what they rated, what they watched without rating it, what they never
 * want to see, and which tags they like. It is passed by value into a {@link Recommender}; the
 * person need not be part of the model.
 *
 * <p>Items are kept in ascending order of their ids. A rating may be dated: then it says when it
 * was given. Immutable; safe for use by any number of threads.
 */
public final class UserProfile {
  private final OptionalLong userId;
  private final long[] ratedItems;
  private final double[] ratings;

  /** By index, in epoch seconds; empty where no rating is dated. */
  private final long[] times;

  private final long[] otherExcluded;
  private final Set<String> preferredTags;

  private UserProfile(Builder builder) {
    userId = builder.userId;
    ratedItems = builder.ratings.keySet().toLongArray();
    ratings = builder.ratings.values().toDoubleArray();
    times =
        builder.times.isEmpty()
            ? new long[0]
            : Arrays.stream(ratedItems).map(builder.times::get).toArray();
    builder.excluded.removeAll(builder.ratings.keySet());
    otherExcluded = builder.excluded.toLongArray();
    preferredTags = Collections.unmodifiableSet(new TreeSet<>(builder.preferredTags));
  }

  private UserProfile(UserProfile all, long... otherExcluded) {
    userId = all.userId;
    ratedItems = all.ratedItems;
    ratings = all.ratings;
    times = all.times;
    this.otherExcluded = otherExcluded;
    preferredTags = all.preferredTags;
  }

  /** The same without what was watched or hidden. */
  UserProfile ratedOnly() {
    return otherExcluded.length == 0 ? this : new UserProfile(this, new long[0]);
  }

  /** {@return a builder of an empty profile} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the user of the rating matrix that this person is; they are never their own neighbour}
   */
  public OptionalLong userId() {
    return userId;
  }

  /** {@return the number of ratings} */
  public int ratingCount() {
    return ratedItems.length;
  }

  /**
   * {@return the id of a rated item}
   *
   * @param index of the rating, from 0
   */
  public long ratedItem(int index) {
    return ratedItems[index];
  }

  /**
   * {@return the rating of a rated item}
   *
   * @param index of the rating, from 0
   */
  public double rating(int index) {
    return ratings[index];
  }

  /**
   * {@return when a rating was given, in epoch seconds; 0 where it is not known}
   *
   * @param index of the rating, from 0
   */
  public long ratedAt(int index) {
    int checked = Objects.checkIndex(index, ratedItems.length);
    return times.length == 0 ? 0 : times[checked];
  }

  /**
   * How recent each rating is: the number of ratings of this person that were given strictly later.
   * The latest has rank 0; ratings of one moment share a rank. All undated ratings count as given
   * in one moment, before every dated one, so a profile without times has rank 0 throughout. Takes
   * n log n steps for n ratings.
   *
   * @return a new array, by index of the rating, of numbers from 0 to {@link #ratingCount} - 1
   */
  public int[] recencyRanks() {
    return times.length == 0 ? new int[ratedItems.length] : RecencyRanks.of(times);
  }

  /**
   * {@return the person's rating of an item, empty where there is none}
   *
   * @param itemId any item
   */
  public OptionalDouble ratingOf(long itemId) {
    int index = Arrays.binarySearch(ratedItems, itemId);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(ratings[index]);
  }

  /**
   * {@return whether a rating says that the person disliked the item: it is below the mean of their
   * ratings and below the middle of the scale; never on an implicit scale}
   *
   * @param rating any
   * @param scale of the ratings
   */
  public boolean isDislike(double rating, RatingScale scale) {
    double middle = (scale.min() + scale.max()) / 2;
    return !scale.implicit()
        && rating < middle
        && rating < Arrays.stream(ratings).average().orElse(middle);
  }

  /**
   * {@return whether an item must not be recommended: it was rated, watched or hidden}
   *
   * @param itemId any item
   */
  public boolean excludes(long itemId) {
    return Arrays.binarySearch(ratedItems, itemId) >= 0
        || Arrays.binarySearch(otherExcluded, itemId) >= 0;
  }

  /** {@return the tags that the person says they like, such as genres, in alphabetical order} */
  public Set<String> preferredTags() {
    return preferredTags;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserProfile that
        && userId.equals(that.userId)
        && Arrays.equals(ratedItems, that.ratedItems)
        && Arrays.equals(ratings, that.ratings)
        && Arrays.equals(times, that.times)
        && Arrays.equals(otherExcluded, that.otherExcluded)
        && preferredTags.equals(that.preferredTags);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ratedItems) + Arrays.hashCode(ratings);
  }

  @Override
  public String toString() {
    return "UserProfile[" + ratedItems.length + " ratings]";
  }

  /** Collects a profile. For use by one thread. */
  public static final class Builder {
    private OptionalLong userId = OptionalLong.empty();
    private final Long2DoubleRBTreeMap ratings = new Long2DoubleRBTreeMap();
    private final Long2LongOpenHashMap times = new Long2LongOpenHashMap();
    private final LongRBTreeSet excluded = new LongRBTreeSet();
    private final Set<String> preferredTags = new TreeSet<>();

    private Builder() {}

    /**
     * Says that the person is a user of the rating matrix.
     *
     * @param userId which one
     * @return this builder
     */
    public Builder userId(long userId) {
      this.userId = OptionalLong.of(userId);
      return this;
    }

    /**
     * Adds a rating of which it is not known when it was given; replaces one of the same item.
     *
     * @param itemId what was rated
     * @param rating any finite number
     * @return this builder
     * @throws RecommenderException if the rating is not a finite number
     */
    public Builder rate(long itemId, double rating) {
      return rate(itemId, rating, 0);
    }

    /**
     * Adds a rating; replaces one of the same item, whichever was given later.
     *
     * @param itemId what was rated
     * @param rating any finite number
     * @param epochSeconds when it was given, in seconds since 1970; 0 where it is not known
     * @return this builder
     * @throws RecommenderException if the rating is not a finite number
     */
    public Builder rate(long itemId, double rating, long epochSeconds) {
      if (!Double.isFinite(rating)) {
        throw new RecommenderException(
            "a rating must be a finite number, got " + rating + " for item " + itemId);
      }
      ratings.put(itemId, rating);
      if (epochSeconds == 0) {
        times.remove(itemId);
      } else {
        times.put(itemId, epochSeconds);
      }
      return this;
    }

    /**
     * Adds an item that the person watched and did not rate.
     *
     * @param itemId which one
     * @return this builder
     */
    public Builder watched(long itemId) {
      excluded.add(itemId);
      return this;
    }

    /**
     * Adds an item that the person does not want to see.
     *
     * @param itemId which one
     * @return this builder
     */
    public Builder hide(long itemId) {
      excluded.add(itemId);
      return this;
    }

    /**
     * Adds a tag that the person says they like, such as a genre.
     *
     * @param tag in the vocabulary of {@link ItemTags}
     * @return this builder
     */
    public Builder prefer(String tag) {
      preferredTags.add(Objects.requireNonNull(tag, "tag"));
      return this;
    }

    /** {@return the profile as it is so far} */
    public UserProfile build() {
      return new UserProfile(this);
    }
  }
}
