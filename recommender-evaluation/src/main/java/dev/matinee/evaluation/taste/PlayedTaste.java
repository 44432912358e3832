package dev.matinee.evaluation.taste;

import dev.matinee.recommender.UserProfile;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A made person who loves movies of one or two kinds, and may hate another kind.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param name for people, each once
 * @param loved the genres that the person loves, one or more, in MovieLens' vocabulary
 * @param hated the genres that the person hates; none for most
 * @param ratings what the person rated, in no order of time
 */
public record PlayedTaste(
    String name, List<String> loved, List<String> hated, List<PlayedRating> ratings) {
  public PlayedTaste {
    loved = List.copyOf(loved);
    hated = List.copyOf(hated);
    ratings = List.copyOf(ratings);
  }

  /** {@return the ratings as a recommender wants them, without times} */
  public UserProfile profile() {
    UserProfile.Builder profile = UserProfile.builder();
    ratings.forEach(each -> profile.rate(each.movieId(), each.rating()));
    return profile.build();
  }

  /** {@return whether the person loves one kind of movie and hates none} */
  public boolean isPlain() {
    return loved.size() == 1 && hated.isEmpty();
  }

  /**
   * {@return whether a movie is of a kind that the person loves}
   *
   * @param genres of the movie
   */
  public boolean loves(Collection<String> genres) {
    return !Collections.disjoint(loved, genres);
  }

  /**
   * {@return whether a movie is of a kind that the person hates, and of none that they love}
   *
   * @param genres of the movie
   */
  public boolean onlyHates(Collection<String> genres) {
    return !Collections.disjoint(hated, genres) && !loves(genres);
  }

  /**
   * {@return whether this person and another love a kind of movie in common}
   *
   * @param other another person
   */
  public boolean isNear(PlayedTaste other) {
    return loves(other.loved);
  }
}
