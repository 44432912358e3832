package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The items that a linear model knows by their features alone: they are not in its head, fewer
 * users than it asks for rated them, and they have a feature of its items. Items with the same
 * features are a group, of which there are far fewer than items. Immutable; safe for use by any
 * number of threads.
 */
public final class NewItems {
  private final long[] ids;
  private final int[] groups;
  private final int[][] featuresOfGroup;

  /**
   * Finds them among the rated items and those that the tags know.
   *
   * @param minRaters how many raters are no longer few
   */
  public NewItems(
      DenseRatings matrix, Head head, ItemTags tags, FeatureWeights features, int minRaters) {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    List<int[]> sets = new ArrayList<>();
    long[] candidates = candidates(matrix, head, tags, minRaters);
    long[] found = new long[candidates.length];
    int[] group = new int[candidates.length];
    int count = 0;
    for (long id : candidates) {
      int[] set = features.of(tags, id);
      if (set.length > 0) {
        found[count] = id;
        group[count++] = numbers.computeIfAbsent(key(set), each -> added(sets, set));
      }
    }
    ids = Arrays.copyOf(found, count);
    groups = Arrays.copyOf(group, count);
    featuresOfGroup = sets.toArray(int[][]::new);
  }

  private static long[] candidates(DenseRatings matrix, Head head, ItemTags tags, int minRaters) {
    return LongStream.concat(
            Arrays.stream(matrix.itemIds()), tags.itemIds().stream().mapToLong(Long::longValue))
        .filter(
            id -> {
              int item = matrix.itemNumber(id);
              return item < 0 || (head.place(item) < 0 && matrix.raters(item) < minRaters);
            })
        .sorted()
        .distinct()
        .toArray();
  }

  private static List<Integer> key(int... features) {
    return Arrays.stream(features).boxed().toList();
  }

  private static int added(List<int[]> sets, int... set) {
    sets.add(set);
    return sets.size() - 1;
  }

  /** The number of items; they have indexes from 0 in ascending order of their ids. */
  int size() {
    return ids.length;
  }

  public long id(int index) {
    return ids[index];
  }

  /** The index of an item, negative for one that is not new. */
  public int index(long id) {
    return Arrays.binarySearch(ids, id);
  }

  int group(int index) {
    return groups[index];
  }

  /** The features of the items of each group; not to be written into. */
  int[][] featuresOfGroups() {
    return featuresOfGroup;
  }

  /** The same for the same items with the same features. */
  @Override
  public String toString() {
    return Arrays.toString(ids) + Arrays.toString(groups) + Arrays.deepToString(featuresOfGroup);
  }
}
