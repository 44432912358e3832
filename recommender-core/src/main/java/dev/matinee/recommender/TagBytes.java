package dev.matinee.recommender;

import dev.matinee.recommender.data.TagCount;
import dev.matinee.recommender.data.TagCounts;
import dev.matinee.recommender.internal.snapshot.ByteSectionReader;
import dev.matinee.recommender.internal.snapshot.ByteSectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tags with counts as bytes: the number of different tags and them; the number of items, and for
 * each its id (8), the number of its tags, and for each the place among the different ones and the
 * number of people. Tags, items and the tags of an item are in the order of {@link TagCounts}.
 */
final class TagBytes {
  private static final int LEAST_ITEM_BYTES = Long.BYTES + Integer.BYTES;
  private static final int ENTRY_BYTES = 2 * Integer.BYTES;

  private TagBytes() {}

  static byte[] of(TagCounts tags) throws IOException {
    ByteSectionWriter out = new ByteSectionWriter();
    Object2IntMap<String> places = places(tags);
    out.putInt(places.size());
    for (String tag : places.keySet()) {
      out.putText(tag);
    }
    long[] items = tags.itemIds();
    out.putInt(items.length);
    for (long item : items) {
      out.putLong(item);
      List<TagCount> counts = tags.of(item);
      out.putInt(counts.size());
      for (TagCount count : counts) {
        out.putInt(places.getInt(count.tag()));
        out.putInt(count.people());
      }
    }
    return out.bytes();
  }

  /** In their order. */
  private static Object2IntMap<String> places(TagCounts tags) {
    Object2IntMap<String> places = new Object2IntLinkedOpenHashMap<>();
    Arrays.stream(tags.itemIds())
        .mapToObj(tags::of)
        .flatMap(List::stream)
        .forEach(count -> places.putIfAbsent(count.tag(), places.size()));
    return places;
  }

  /**
   * Reads what {@link #of} made.
   *
   * @throws SnapshotDamage if it was not made so
   */
  static TagCounts read(byte... bytes) throws SnapshotDamage {
    ByteSectionReader in = new ByteSectionReader("tags", bytes);
    String[] names = new String[in.nextCount(Integer.BYTES)];
    for (int place = 0; place < names.length; place++) {
      names[place] = in.nextText();
    }
    Map<Long, List<TagCount>> tags = new HashMap<>();
    try {
      for (int left = in.nextCount(LEAST_ITEM_BYTES); left > 0; left--) {
        tags.put(in.nextLong(), counts(in, names));
      }
      in.requireEnd();
      return TagCounts.of(tags);
    } catch (IllegalArgumentException e) {
      throw in.unreadable();
    }
  }

  private static List<TagCount> counts(ByteSectionReader in, String... names)
      throws SnapshotDamage {
    List<TagCount> counts = new ArrayList<>();
    for (int left = in.nextCount(ENTRY_BYTES); left > 0; left--) {
      int place = in.nextInt();
      in.require(place >= 0 && place < names.length);
      counts.add(new TagCount(names[place], in.nextInt()));
    }
    return counts;
  }
}
