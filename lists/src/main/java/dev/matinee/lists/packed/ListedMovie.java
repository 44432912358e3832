package dev.matinee.lists.packed;

import dev.matinee.lists.ListsException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An entry of a list, without what its id stands for.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id the movie
 * @param score the ranking score
 * @param predictedRating on the data set's scale; empty on thin evidence
 * @param match 0 to 100 percent; empty on thin evidence
 * @param origin the name of how it came into the list; may be empty
 * @param because what speaks for it, strongest first, at most {@value #MAX_REASONS}
 */
public record ListedMovie(
    long id,
    double score,
    OptionalDouble predictedRating,
    OptionalInt match,
    String origin,
    List<ListedReason> because) {
  /** The most reasons of one entry. */
  public static final int MAX_REASONS = 7;

  private static final int MOST_PERCENT = 100;

  public ListedMovie {
    requireFinite("score", score);
    predictedRating.ifPresent(rating -> requireFinite("predictedRating", rating));
    if (match.isPresent() && (match.getAsInt() < 0 || match.getAsInt() > MOST_PERCENT)) {
      throw new ListsException("match must be between 0 and 100, got " + match.getAsInt());
    }
    because = List.copyOf(because);
    if (because.size() > MAX_REASONS) {
      throw new ListsException(
          "because must have at most " + MAX_REASONS + " reasons, got " + because.size());
    }
  }

  /** {@return the same with numbers as exact as a packed list holds them} */
  public ListedMovie rounded() {
    return new ListedMovie(
        id,
        PackedNumbers.score(score),
        predictedRating.isPresent()
            ? OptionalDouble.of(PackedNumbers.rating(predictedRating.getAsDouble()))
            : predictedRating,
        match,
        origin,
        because.stream().map(ListedReason::rounded).toList());
  }

  static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new ListsException(name + " must be a finite number, got " + value);
    }
  }
}
