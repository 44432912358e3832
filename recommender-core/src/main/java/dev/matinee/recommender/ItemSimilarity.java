package dev.matinee.recommender;

import dev.matinee.recommender.internal.items.LikerSets;
import java.util.Collection;
import java.util.Set;

/**
 * How alike items are, as sets: the cosine {@code |A n B| / sqrt(|A| |B|)} of two sets, 0 to 1. An
 * item with an empty set is like no other. What a list lacks of it is its diversity.
 *
 * <p>Implementations are safe for use by any number of threads.
 */
@FunctionalInterface
public interface ItemSimilarity {
  /**
   * {@return how alike an item is to each of others, in their order, 0 to 1}
   *
   * @param itemId the one item
   * @param others any items
   */
  double[] toEach(long itemId, long... others);

  /**
   * {@return the cosine of the sets of users who like an item, with a rating in the top quarter of
   * the scale} It needs nothing but ratings.
   *
   * @param matrix who likes what
   */
  static ItemSimilarity ofLikers(RatingMatrix matrix) {
    return new LikerSets(matrix.dense(), matrix.scale().likedLevels())::cosines;
  }

  /**
   * {@return the cosine of the sets of tags, such as genres}
   *
   * @param tags what the items are about
   */
  static ItemSimilarity ofTags(ItemTags tags) {
    return (itemId, others) -> {
      Set<String> own = Set.copyOf(tags.of(itemId));
      double[] cosines = new double[others.length];
      for (int index = 0; index < others.length; index++) {
        Collection<String> theirs = tags.of(others[index]);
        long shared = theirs.stream().filter(own::contains).count();
        double sizes = (double) own.size() * theirs.size();
        cosines[index] = shared == 0 ? 0 : shared / Math.sqrt(sizes);
      }
      return cosines;
    };
  }
}
