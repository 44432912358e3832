package dev.matinee.evaluation.fresh;

import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Origin;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import java.util.List;
import java.util.Set;

/** An order of new items for a person. Safe for use by any number of threads. */
@FunctionalInterface
interface NewItemOrder {
  /** The items that it has an opinion of, best first. */
  List<Long> of(UserProfile person);

  /** The order of a recommender's entries of {@link Origin#NEW}. */
  static NewItemOrder by(Recommender recommender, Set<Long> items) {
    Query query =
        Query.top(items.size())
            .turned(Dials.NEUTRAL.withNewFirst())
            .withoutPredictions()
            .where(items::contains);
    return person ->
        recommender.recommend(person, query).stream()
            .filter(entry -> entry.origin() == Origin.NEW)
            .map(Recommendation::itemId)
            .toList();
  }
}
