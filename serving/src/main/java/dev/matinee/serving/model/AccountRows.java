package dev.matinee.serving.model;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.UserProfile;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a matrix that accounts stand in: those of users below zero, as {@link
 * PersonProfile#number} makes them. Users of data sets are zero or above.
 */
public final class AccountRows {
  private AccountRows() {}

  /** {@return their numbers, ascending} */
  public static long[] of(RatingMatrix ratings) {
    // Ascending, so that they are first.
    long[] users = ratings.userIds();
    int first = Arrays.binarySearch(users, 0);
    return Arrays.copyOf(users, first < 0 ? -first - 1 : first);
  }

  /** {@return the same ratings without those of accounts} It shares their memory. */
  public static RatingMatrix without(RatingMatrix ratings) {
    List<UserProfile> gone = Arrays.stream(of(ratings)).mapToObj(AccountRows::nobody).toList();
    return gone.isEmpty() ? ratings : ratings.with(gone);
  }

  /** {@return a profile that takes an account out} */
  public static UserProfile nobody(long number) {
    return UserProfile.builder().userId(number).build();
  }
}
