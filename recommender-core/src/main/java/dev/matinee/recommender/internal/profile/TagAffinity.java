package dev.matinee.recommender.internal.profile;

import dev.matinee.recommender.RatingScale;

/**
 * How much more a person likes the tags of an item than people do:
 *
 * <pre>
 *   lift(t) = ((n(t) + m P(t)) / (n + m)) / P(t)
 *   affinity(i) = geometric mean of lift(t) over the tags t of i
 * </pre>
 *
 * where {@code n} items that the person likes have tags, {@code n(t)} of them the tag t, and {@code
 * P(t)} is the share of all likes that fall to items with the tag. A tag that the person says they
 * like counts as {@value #PREFERENCE} liked items that have it alone. 1 for an item without tags,
 * and for everything where nothing is known of the person. Immutable.
 */
public final class TagAffinity {
  /** m: how many likes weigh as much as what people like in general. */
  private static final double PRIOR = 20;

  private static final double PREFERENCE = 20;

  private final TaggedItems tagged;
  private final double[] logLifts;

  public TagAffinity(TaggedItems tagged, ActiveProfile person, RatingScale scale) {
    this.tagged = tagged;
    double[] counts = new double[tagged.count()];
    double count = 0;
    for (int index = 0; index < person.size(); index++) {
      int[] tags = tagged.of(person.item(index));
      if (scale.isLiked(person.rating(index)) && tags.length > 0) {
        count++;
        addTo(counts, tags);
      }
    }
    for (String preferred : person.profile().preferredTags()) {
      int tag = tagged.number(preferred);
      if (tag >= 0) {
        count += PREFERENCE;
        counts[tag] += PREFERENCE;
      }
    }
    double[] shares = tagged.shares(person);
    logLifts = new double[counts.length];
    for (int tag = 0; tag < counts.length; tag++) {
      double expected = shares[tag] * (count + PRIOR);
      logLifts[tag] = expected == 0 ? 0 : Math.log((counts[tag] + PRIOR * shares[tag]) / expected);
    }
  }

  private static void addTo(double[] counts, int[] tags) {
    for (int tag : tags) {
      counts[tag]++;
    }
  }

  /** The affinity to an item, above 0. */
  public double of(int item) {
    int[] tags = tagged.of(item);
    double sum = 0;
    for (int tag : tags) {
      sum += logLifts[tag];
    }
    return tags.length == 0 ? 1 : Math.exp(sum / tags.length);
  }
}
