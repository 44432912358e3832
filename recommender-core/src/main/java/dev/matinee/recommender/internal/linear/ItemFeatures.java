package dev.matinee.recommender.internal.linear;

import dev.matinee.recommender.ItemTags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The features by which a linear model knows items that few rated: their tags, and the five years
 * that they came out in. Each feature is a pseudo-user who rated all items that have it. Immutable;
 * safe for use by any number of threads.
 */
public final class ItemFeatures {
  private static final int YEARS = 5;

  private final ItemTags tags;
  private final int[][] placesOf;
  private final int[][] featuresOf;
  private final NavigableMap<String, Integer> numbers = new TreeMap<>();
  private final List<String> names;

  public ItemFeatures(Head head, ItemTags tags) {
    this.tags = tags;
    NavigableMap<String, List<Integer>> places = new TreeMap<>();
    for (int place = 0; place < head.size(); place++) {
      for (String feature : names(tags, head.id(place))) {
        places.computeIfAbsent(feature, each -> new ArrayList<>()).add(place);
      }
    }
    placesOf =
        places.values().stream()
            .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    places.keySet().forEach(feature -> numbers.put(feature, numbers.size()));
    names = List.copyOf(numbers.keySet());
    featuresOf = new int[head.size()][];
    for (int place = 0; place < featuresOf.length; place++) {
      featuresOf[place] = of(head.id(place));
    }
  }

  /** The names of the features of any item, each once. */
  static List<String> names(ItemTags tags, long item) {
    List<String> names = new ArrayList<>();
    tags.of(item).stream().distinct().map(tag -> "tag " + tag).forEach(names::add);
    tags.yearOf(item).ifPresent(year -> names.add("year " + Math.floorDiv(year, YEARS)));
    return names;
  }

  /** The number of features. */
  int count() {
    return placesOf.length;
  }

  /** The sum over features of the items that have it. */
  int entries() {
    return Arrays.stream(featuresOf).mapToInt(each -> each.length).sum();
  }

  /** The places of the items that have a feature, ascending; not to be written into. */
  public int[] places(int feature) {
    return placesOf[feature];
  }

  /** The features of the item at a place, ascending; not to be written into. */
  public int[] ofPlace(int place) {
    return featuresOf[place];
  }

  /** The features of any item that an item of the head shares, ascending. */
  int[] of(long item) {
    return names(tags, item).stream()
        .filter(numbers::containsKey)
        .mapToInt(numbers::get)
        .sorted()
        .toArray();
  }

  /** The name of a feature; they ascend with the numbers. */
  String name(int feature) {
    return names.get(feature);
  }

  /** The features that most items of the head have, ascending; of equals the lower ones. */
  int[] mostCommon(int count) {
    return IntStream.range(0, placesOf.length)
        .boxed()
        .sorted(Comparator.comparingInt(feature -> -placesOf[feature].length))
        .limit(count)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** The same for equal features of equal items. */
  @Override
  public String toString() {
    return numbers.keySet() + Arrays.deepToString(placesOf);
  }
}
