package dev.matinee.evaluation;

import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.UserProfile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The items of a training set by the number of their raters, most first, ties by item id: what
 * popularity recommends. Immutable; safe for use by any number of threads.
 */
final class PopularityOrder {
  private final long[] items;
  private final Map<Long, Tier> tiers = new HashMap<>();
  private final Map<Tier, Integer> sizes = new HashMap<>();

  private PopularityOrder(RatingMatrix train) {
    items =
        Arrays.stream(train.itemIds())
            .boxed()
            .sorted(
                Comparator.<Long>comparingInt(train::raterCount)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .mapToLong(Long::longValue)
            .toArray();
    long before = 0;
    for (long item : items) {
      Tier tier = Tier.behind(before, train.ratingCount());
      tiers.put(item, tier);
      sizes.merge(tier, 1, Integer::sum);
      before += train.raterCount(item);
    }
  }

  static PopularityOrder of(RatingMatrix train) {
    return new PopularityOrder(train);
  }

  Tier tier(long item) {
    return tiers.getOrDefault(item, Tier.TAIL);
  }

  /** The share of the items that are in a tier. */
  double share(Tier tier) {
    return sizes.getOrDefault(tier, 0) / (double) items.length;
  }

  /** The most popular items that a person may be recommended. */
  Set<Long> first(int count, UserProfile profile) {
    Set<Long> first = new HashSet<>();
    for (int at = 0; at < items.length && first.size() < count; at++) {
      if (!profile.excludes(items[at])) {
        first.add(items[at]);
      }
    }
    return first;
  }
}
