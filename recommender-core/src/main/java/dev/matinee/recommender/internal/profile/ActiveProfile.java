package dev.matinee.recommender.internal.profile;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.Arrays;

/**
 * A person as the model sees them: their ratings of the items that it knows, by dense number, in
 * the order of the item ids.
 *
 * <p>Where the person is a user of the matrix, that user's row is left out of everything that is
 * computed for them: the answer is that of a model built without the row. For use by one thread,
 * and only while {@link ActiveProfiles} lends it.
 */
public final class ActiveProfile {
  private static final int NOBODY = -1;

  private final UserProfile profile;
  private final DenseRatings matrix;
  private final ItemLookup lookup;
  private final int user;
  private final int[] items;
  private final double[] ratings;
  private final int[] indexes;

  ActiveProfile(UserProfile profile, DenseRatings matrix, ItemLookup lookup) {
    this.profile = profile;
    this.matrix = matrix;
    this.lookup = lookup;
    user =
        profile.userId().isPresent()
            ? Math.max(NOBODY, matrix.userNumber(profile.userId().getAsLong()))
            : NOBODY;
    if (user != NOBODY) {
      lookup.putRow(matrix, user);
    }
    int[] known = new int[profile.ratingCount()];
    double[] values = new double[known.length];
    int[] ofProfile = new int[known.length];
    int count = 0;
    for (int index = 0; index < known.length; index++) {
      int item = matrix.itemNumber(profile.ratedItem(index));
      if (item >= 0 && raters(item) > 0) {
        lookup.putIndex(item, count);
        known[count] = item;
        ofProfile[count] = index;
        values[count++] = profile.rating(index);
      }
    }
    items = Arrays.copyOf(known, count);
    ratings = Arrays.copyOf(values, count);
    indexes = Arrays.copyOf(ofProfile, count);
  }

  /** Takes everything out of the lookup again. */
  void clear() {
    for (int item : items) {
      lookup.removeIndex(item);
    }
    if (user != NOBODY) {
      lookup.removeRow(matrix, user);
    }
  }

  public UserProfile profile() {
    return profile;
  }

  /** The number of rated items that the model knows from others. */
  public int size() {
    return items.length;
  }

  public int item(int index) {
    return items[index];
  }

  public double rating(int index) {
    return ratings[index];
  }

  /** The index of the rating in the profile, which also has ratings of unknown items. */
  public int profileIndex(int index) {
    return indexes[index];
  }

  /** The index of an item among the rated ones, or -1. */
  public int indexOf(int item) {
    return lookup.index(item);
  }

  /** Whether a user of the matrix is this person. */
  public boolean is(int otherUser) {
    return user == otherUser;
  }

  /** The user of the matrix who is this person, or -1. */
  public int user() {
    return user;
  }

  /** The number of other users. */
  public int otherUsers() {
    return matrix.userCount() - (user == NOBODY ? 0 : 1);
  }

  /** The number of other users who rated an item. */
  public int raters(int item) {
    return matrix.raters(item) - (ownLevel(item) < 0 ? 0 : 1);
  }

  /** The place on the scale of the person's own rating in the matrix, or -1. */
  public int ownLevel(int item) {
    return lookup.level(item);
  }

  /** The mean of the person's ratings, of unknown items too; the middle of the scale for none. */
  public double meanRating(RatingScale scale) {
    int count = profile.ratingCount();
    if (count == 0) {
      return (scale.min() + scale.max()) / 2;
    }
    double sum = 0;
    for (int index = 0; index < count; index++) {
      sum += profile.rating(index);
    }
    return sum / count;
  }
}
