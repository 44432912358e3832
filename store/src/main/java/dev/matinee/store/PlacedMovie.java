package dev.matinee.store;

/**
 * A movie that its owner saved for later, and where it would be in their list if it were not.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param place from 0, in the list with all saved movies that are told of
 * @param movie as that list has it
 */
public record PlacedMovie(int place, RecommendedMovie movie) {
  public PlacedMovie {
    if (place < 0 || place >= RecommendationList.MAX_MOVIES) {
      throw new IllegalArgumentException(
          "place must be between 0 and %d, got %d"
              .formatted(RecommendationList.MAX_MOVIES - 1, place));
    }
  }
}
