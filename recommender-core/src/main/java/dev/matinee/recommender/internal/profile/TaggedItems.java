package dev.matinee.recommender.internal.profile;

import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.internal.matrix.DenseRatings;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The tags of all items of a matrix by dense number, and how many likes fall to each tag.
 * Immutable; safe for use by any number of threads.
 */
public final class TaggedItems {
  private final DenseRatings matrix;
  private final List<String> tags;
  private final int[][] tagsOfItem;
  private final long[] likesOfTag;
  private final Likes likes;

  public TaggedItems(DenseRatings matrix, ItemTags source, Likes likes) {
    this.matrix = matrix;
    this.likes = likes;
    List<Collection<String>> names = names(matrix, source);
    TreeSet<String> distinct = new TreeSet<>();
    names.forEach(distinct::addAll);
    tags = List.copyOf(distinct);
    tagsOfItem = new int[matrix.itemNumbers()][];
    likesOfTag = new long[tags.size()];
    for (int item = 0; item < tagsOfItem.length; item++) {
      tagsOfItem[item] = names.get(item).stream().mapToInt(this::number).sorted().toArray();
      for (int tag : tagsOfItem[item]) {
        likesOfTag[tag] += likes.of(item);
      }
    }
  }

  private static List<Collection<String>> names(DenseRatings matrix, ItemTags source) {
    return IntStream.range(0, matrix.itemNumbers())
        .mapToObj(item -> source.of(matrix.itemId(item)))
        .toList();
  }

  /** The number of tags. */
  int count() {
    return tags.size();
  }

  /** The dense number of a tag, negative where no item has it. */
  int number(String tag) {
    return Collections.binarySearch(tags, tag);
  }

  /** The tags of an item, ascending; not to be written into. */
  int[] of(int item) {
    return tagsOfItem[item];
  }

  /** By tag, the share of the likes of all users but the person that fall to items with it. */
  double[] shares(ActiveProfile person) {
    long[] counts = likesOfTag.clone();
    long[] total = {likes.total()};
    if (person.user() >= 0) {
      likes.forEachLiked(
          person.user(),
          item -> {
            total[0]--;
            for (int tag : tagsOfItem[item]) {
              counts[tag]--;
            }
          });
    }
    double[] shares = new double[counts.length];
    for (int tag = 0; tag < shares.length; tag++) {
      shares[tag] = total[0] == 0 ? 0 : counts[tag] / (double) total[0];
    }
    return shares;
  }

  /** The tags of every rated item, in the order of the ids: the same for equal content. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (long id : matrix.itemIds()) {
      text.append(id);
      for (int tag : tagsOfItem[matrix.itemNumber(id)]) {
        text.append('|').append(tags.get(tag));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
