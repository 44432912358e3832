package dev.matinee.cli.benchmark;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Users of the data, drawn at random and the same in every run: those who are measured, and others
 * to warm up with. No user is in both, so that what is measured was never asked before.
 *
 * @param measured each of them once
 * @param others different ones, fewer where the data have no more
 */
public record AskedUsers(List<UserProfile> measured, List<UserProfile> others) {
  private static final int OTHERS = 100;
  private static final long SEED = 1;

  public AskedUsers {
    measured = List.copyOf(measured);
    others = List.copyOf(others);
  }

  /** Draws users, of whom {@code count} are measured; the data must have more than that. */
  public static AskedUsers draw(RatingMatrix matrix, int count) {
    long[] ids = matrix.userIds();
    int drawn = (int) Math.min(ids.length, (long) count + OTHERS);
    moveToFront(ids, drawn);
    return new AskedUsers(profiles(matrix, ids, 0, count), profiles(matrix, ids, count, drawn));
  }

  /** The first steps of a shuffle (Fisher and Yates). */
  private static void moveToFront(long[] ids, int drawn) {
    Random random = new Random(SEED);
    for (int at = 0; at < drawn; at++) {
      int from = at + random.nextInt(ids.length - at);
      long id = ids[from];
      ids[from] = ids[at];
      ids[at] = id;
    }
  }

  private static List<UserProfile> profiles(RatingMatrix matrix, long[] ids, int from, int to) {
    return Arrays.stream(ids, from, to).mapToObj(matrix::profile).toList();
  }

  /**
   * The median over the measured users of how many ratings a full scan of the inverted index reads:
   * those that anybody gave to what the user rated.
   */
  public long medianPostings(RatingMatrix matrix) {
    long[] postings =
        measured.stream().mapToLong(user -> postings(matrix, user)).sorted().toArray();
    return postings[(postings.length - 1) / 2];
  }

  private static long postings(RatingMatrix matrix, UserProfile user) {
    long postings = 0;
    for (int index = 0; index < user.ratingCount(); index++) {
      postings += matrix.raterCount(user.ratedItem(index));
    }
    return postings;
  }
}
