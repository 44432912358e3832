package dev.matinee.serving.model;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What recommendations for a person of the site are made of: the history, in terms of the data set.
 */
public final class PersonProfile {
  private static final double MOST_STARS = 5;
  private static final double LIKED_STARS = 3;

  private PersonProfile() {}

  /**
   * {@return the profile of a history} That of an account says its {@link #number}, so that no
   * account is its own neighbour. Half stars become the nearest rating on the scale of the data
   * set, of two the higher. Ratings keep their times. Movies that the data set does not have are
   * left out; so is what has fewer than three stars where the data have confidences and no ratings,
   * and it is not recommended. A movie that was saved for later is one that is not to be
   * recommended, and says nothing of the person's taste.
   */
  public static UserProfile of(LiveModel model, History history) {
    return of(model.ratings().scale(), model.catalogue(), history);
  }

  /** {@return the same as if nothing had been saved, so that saved movies may be recommended} */
  public static UserProfile withSaved(LiveModel model, History history) {
    return of(
        model,
        new History(
            history.userId(),
            history.version(),
            history.ratings(),
            history.watched(),
            history.hidden(),
            history.genres()));
  }

  /** {@return the same in terms of a data set that nothing was trained on} */
  public static UserProfile of(RatingScale scale, Catalogue movies, History history) {
    UserProfile.Builder profile = UserProfile.builder();
    if (history.userId().isAccount()) {
      profile.userId(number(history.userId()));
    }
    history
        .ratings()
        .forEach(
            (movie, rating) -> {
              if (movies.find(movie).isPresent()) {
                rate(profile, movie, rating, scale);
              }
            });
    history.watched().forEach(profile::watched);
    history.hidden().forEach(profile::hide);
    history.saved().times().keySet().forEach(profile::hide);
    history.genres().forEach(profile::prefer);
    return profile.build();
  }

  /** Where the data have confidences, what a person does not like says nothing of their taste. */
  private static void rate(
      UserProfile.Builder profile, long movie, RatedMovie rating, RatingScale scale) {
    if (scale.implicit() && rating.stars() < LIKED_STARS) {
      profile.hide(movie);
    } else {
      profile.rate(movie, on(scale, rating.stars()), rating.ratedAt().getEpochSecond());
    }
  }

  /** Five stars are the most of any scale: 4.5 stars are 5 of 5, and 9 of 10. */
  private static double on(RatingScale scale, double stars) {
    double wanted = scale.clamp(stars / MOST_STARS * scale.max());
    long level = Math.round((wanted - scale.min()) / scale.step());
    return scale.ratingAt((int) level);
  }

  /**
   * {@return the number of an account among the users of a model} It is below zero and tells
   * nothing; that two accounts share one, or one with a data-set user, is out of the question with
   * 63 bits.
   */
  public static long number(UserId account) {
    try {
      byte[] name = account.value().getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name);
      return ByteBuffer.wrap(digest).getLong() | Long.MIN_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
