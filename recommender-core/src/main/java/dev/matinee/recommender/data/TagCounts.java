package dev.matinee.recommender.data;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people gave which tags to the items of a data set: MovieLens' {@code tags.csv}.
 *
 * <p>As they are read from a data set, tags are in lower case, in the composed form of Unicode
 * (NFC), and without spaces around them or several in a row; so "Space Opera" and "space opera" are
 * one. A person counts once for a tag of an item, however often they gave it. Tags of more than
 * {@value #MAX_LENGTH} characters, which are sentences rather than tags, and blank ones are left
 * out. An item keeps the {@value #MAX_TAGS} tags that the most people gave; so tags of one person
 * stay where an item has few others.
 *
 * <p>They take about twelve bytes an item and eight a tag in memory, and each different text once.
 * Immutable; safe for use by any number of threads.
 */
public final class TagCounts {
  /** How many tags an item has at most. */
  public static final int MAX_TAGS = 20;

  /** How many characters (UTF-16) a tag has at most that is read from a data set. */
  public static final int MAX_LENGTH = 60;

  private static final Comparator<TagCount> MOST_GIVEN_FIRST =
      Comparator.comparingInt((TagCount tag) -> -tag.people()).thenComparing(TagCount::tag);
  private static final TagCounts NONE = of(Map.of());

  private final PackedTags tags;

  private TagCounts(PackedTags tags) {
    this.tags = tags;
  }

  /** {@return no tags of any item} */
  public static TagCounts none() {
    return NONE;
  }

  /**
   * {@return the tags of some items} Of an item with more than {@value #MAX_TAGS} those stay that
   * the most people gave, in the order of {@link #of(long)}.
   *
   * @param tags by the ids of the items, in any order
   * @throws IllegalArgumentException if an item has a tag twice
   */
  public static TagCounts of(Map<Long, List<TagCount>> tags) {
    Map<Long, List<TagCount>> kept = new TreeMap<>();
    tags.forEach(
        (item, counts) -> {
          if (!counts.isEmpty()) {
            kept.put(item, mostGiven(item, counts));
          }
        });
    TagNames names = new TagNames();
    kept.values().forEach(counts -> counts.forEach(each -> names.add(each.tag())));
    return new TagCounts(PackedTags.of(kept, names));
  }

  private static List<TagCount> mostGiven(long item, List<TagCount> counts) {
    if (counts.stream().map(TagCount::tag).distinct().count() < counts.size()) {
      throw new IllegalArgumentException("item " + item + " has a tag twice");
    }
    return counts.stream().sorted(MOST_GIVEN_FIRST).limit(MAX_TAGS).toList();
  }

  /**
   * {@return what was packed}
   *
   * @param packed what {@link #pack} gave; the array must not be changed after
   * @throws IllegalArgumentException if it gave something else
   */
  public static TagCounts unpack(byte... packed) {
    return new TagCounts(PackedTags.of(packed));
  }

  /** {@return these in the form in which a snapshot keeps them} */
  public byte[] pack() {
    return tags.bytes();
  }

  /** {@return the ids of the items that have a tag, in ascending order} */
  public long[] itemIds() {
    return tags.itemIds();
  }

  /**
   * {@return the tags of an item: those that the most people gave first, equal ones by the order of
   * their characters; at most {@value #MAX_TAGS}, mostly fewer}
   *
   * @param itemId any number
   */
  public List<TagCount> of(long itemId) {
    return tags.of(itemId);
  }
}
