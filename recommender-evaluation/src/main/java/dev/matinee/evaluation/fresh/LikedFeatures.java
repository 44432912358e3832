package dev.matinee.evaluation.fresh;

import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.UserProfile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to compare an order of new items with: the tags and five years of release of what the person
 * liked,
 *
 * <pre>
 *   score(j) = sum over the features t of j of (liked items with t) / sqrt(features of j)
 * </pre>
 *
 * ties go to the lower id. Knows nothing of other people. Immutable; safe for use by any number of
 * threads.
 */
final class LikedFeatures implements NewItemOrder {
  private static final int YEARS = 5;

  private final ItemTags tags;
  private final RatingScale scale;
  private final List<Candidate> candidates;

  LikedFeatures(ItemTags tags, RatingScale scale, Set<Long> items) {
    this.tags = tags;
    this.scale = scale;
    candidates =
        items.stream().sorted().map(item -> new Candidate(item, featuresOf(item))).toList();
  }

  private record Candidate(long item, Set<String> features) {
    Scored scored(Map<String, Integer> liked) {
      double sum = features.stream().mapToInt(name -> liked.getOrDefault(name, 0)).sum();
      return new Scored(item, features.isEmpty() ? 0 : sum / Math.sqrt(features.size()));
    }
  }

  private record Scored(long item, double score) {}

  private Set<String> featuresOf(long item) {
    Set<String> names = new TreeSet<>(tags.of(item));
    tags.yearOf(item).ifPresent(year -> names.add("from " + Math.floorDiv(year, YEARS) * YEARS));
    return names;
  }

  @Override
  public List<Long> of(UserProfile person) {
    Map<String, Integer> liked = new HashMap<>();
    for (int index = 0; index < person.ratingCount(); index++) {
      if (scale.isLiked(person.rating(index))) {
        featuresOf(person.ratedItem(index)).forEach(name -> liked.merge(name, 1, Integer::sum));
      }
    }
    return candidates.stream()
        .map(candidate -> candidate.scored(liked))
        .filter(scored -> scored.score() > 0)
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(Scored::item)
        .toList();
  }
}
