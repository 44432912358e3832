package dev.matinee.web.film;

import dev.matinee.recommender.RatingScale;
import dev.matinee.store.Reason;
import java.util.List;

/** The reason for a recommendation, in one sentence that names films which somebody liked. */
final class Because {
  private static final int FILMS = 2;

  private Because() {}

  /** Such as "Because you liked Heat and Ronin". */
  static String of(List<Reason> reasons, RatingScale scale, String who) {
    List<String> liked =
        reasons.stream()
            .filter(part -> scale.isLiked(part.rating()))
            .map(Reason::title)
            .limit(FILMS)
            .toList();
    return liked.isEmpty()
        ? "Liked by many people here"
        : "Because " + who + " liked " + String.join(" and ", liked);
  }
}
