package dev.matinee.recommender.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
 * <p>Immutable; safe for use by any number of threads.
 */
public final class TagCounts {
  /** How many tags an item has at most. */
  public static final int MAX_TAGS = 20;

  /** How many characters (UTF-16) a tag has at most that is read from a data set. */
  public static final int MAX_LENGTH = 60;

  private static final TagCounts NONE = of(Map.of());
  private static final Comparator<TagCount> MOST_GIVEN_FIRST =
      Comparator.comparingInt((TagCount tag) -> -tag.people()).thenComparing(TagCount::tag);

  /** Ascending. */
  private final long[] items;

  /** By place of the item, and one more: where its tags begin. */
  private final int[] starts;

  private final int[] tags;
  private final int[] people;

  /** By the number of the tag. */
  private final String[] names;

  private TagCounts(Map<Long, List<TagCount>> ascending) {
    items = ascending.keySet().stream().mapToLong(Long::longValue).toArray();
    starts = new int[items.length + 1];
    int length = ascending.values().stream().mapToInt(List::size).sum();
    tags = new int[length];
    people = new int[length];
    Map<String, Integer> numbers = new HashMap<>();
    List<String> found = new ArrayList<>();
    int place = 0;
    int at = 0;
    for (List<TagCount> ofItem : ascending.values()) {
      for (TagCount each : ofItem) {
        Integer known = numbers.putIfAbsent(each.tag(), found.size());
        tags[at] = known == null ? found.size() : known;
        people[at++] = each.people();
        if (known == null) {
          found.add(each.tag());
        }
      }
      starts[++place] = at;
    }
    names = found.toArray(String[]::new);
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
    return new TagCounts(kept);
  }

  private static List<TagCount> mostGiven(long item, List<TagCount> counts) {
    if (counts.stream().map(TagCount::tag).distinct().count() < counts.size()) {
      throw new IllegalArgumentException("item " + item + " has a tag twice");
    }
    return counts.stream().sorted(MOST_GIVEN_FIRST).limit(MAX_TAGS).toList();
  }

  /** {@return the ids of the items that have a tag, in ascending order} */
  public long[] itemIds() {
    return items.clone();
  }

  /**
   * {@return the tags of an item: those that the most people gave first, equal ones by the order of
   * their characters; at most {@value #MAX_TAGS}, mostly fewer}
   *
   * @param itemId any number
   */
  public List<TagCount> of(long itemId) {
    int place = Arrays.binarySearch(items, itemId);
    if (place < 0) {
      return List.of();
    }
    List<TagCount> found = new ArrayList<>();
    for (int at = starts[place]; at < starts[place + 1]; at++) {
      found.add(new TagCount(names[tags[at]], people[at]));
    }
    return List.copyOf(found);
  }
}
