package dev.matinee.recommender.internal.profile;

import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.scratch.Pool;
import java.util.function.Function;

/** Looks people up in a matrix. Immutable; safe for use by any number of threads. */
public final class ActiveProfiles {
  private final DenseRatings matrix;
  private final Pool<ItemLookup> pool;

  public ActiveProfiles(DenseRatings matrix) {
    this.matrix = matrix;
    pool = new Pool<>(() -> new ItemLookup(matrix.itemNumbers()));
  }

  /**
   * Lends a person's view of the matrix.
   *
   * @param work must not keep what it is given
   */
  public <R> R with(UserProfile profile, Function<ActiveProfile, R> work) {
    return pool.use(
        lookup -> {
          ActiveProfile person = new ActiveProfile(profile, matrix, lookup);
          R result = work.apply(person);
          person.clear();
          return result;
        });
  }
}
