package dev.matinee.evaluation.group;

import dev.matinee.recommender.UserProfile;

/**
 * How alike the tastes of two users are: the cosine of their whole profiles, {@code sum over common
 * i of r(u,i) r(v,i) / (|r(u)| |r(v)|)}; 0 where they have no movie in common, 1 for equal ones.
 *
 * <p>Source: G. Salton and C. Buckley (1988), doi 10.1016/0306-4573(88)90021-0.
 */
final class ProfileCosine {
  private ProfileCosine() {}

  static double of(UserProfile one, UserProfile other) {
    double product = 0;
    int at = 0;
    int otherAt = 0;
    while (at < one.ratingCount() && otherAt < other.ratingCount()) {
      int order = Long.compare(one.ratedItem(at), other.ratedItem(otherAt));
      if (order == 0) {
        product += one.rating(at) * other.rating(otherAt);
      }
      at += order <= 0 ? 1 : 0;
      otherAt += order >= 0 ? 1 : 0;
    }
    return product == 0 ? 0 : product / (norm(one) * norm(other));
  }

  private static double norm(UserProfile profile) {
    double squares = 0;
    for (int at = 0; at < profile.ratingCount(); at++) {
      squares += profile.rating(at) * profile.rating(at);
    }
    return Math.sqrt(squares);
  }
}
