package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.internal.profile.ActiveProfile;

/** Ratings as places on the scale, from 0 for the lowest. */
final class Places {
  private Places() {}

  /** A person's ratings by index in the profile; a whole number where one is on the scale. */
  static double[] of(ActiveProfile person, RatingScale scale) {
    double[] places = new double[person.size()];
    for (int index = 0; index < places.length; index++) {
      places[index] = of(person.rating(index), scale);
    }
    return places;
  }

  private static double of(double rating, RatingScale scale) {
    double place = (rating - scale.min()) / scale.step();
    return scale.contains(rating) ? Math.rint(place) : place;
  }
}
