package dev.matinee.recommender.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tags with counts in one array, in memory as in a snapshot; all numbers have 4 bytes, big-endian,
 * but for the ids:
 *
 * <pre>
 *   number of items, of their tags together, and of different tags
 *   for each item, ascending: its id (8)
 *   for each item: where its tags end among those of all items
 *   for each tag of each item: its place among the different ones, and the number of people
 *   for each different tag: where its text ends
 *   the texts in UTF-8
 * </pre>
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class PackedTags {
  private static final int HEAD_BYTES = 3 * Integer.BYTES;
  private static final int TAG_BYTES = 2 * Integer.BYTES;

  private final byte[] array;

  /** The same. */
  private final ByteBuffer bytes;

  private final int items;
  private final int tags;
  private final int names;
  private final int endsAt;
  private final int tagsAt;
  private final int namesAt;
  private final int textsAt;

  private PackedTags(byte... array) {
    this.array = array;
    bytes = ByteBuffer.wrap(array);
    items = bytes.getInt(0);
    tags = bytes.getInt(Integer.BYTES);
    names = bytes.getInt(2 * Integer.BYTES);
    endsAt = HEAD_BYTES + items * Long.BYTES;
    tagsAt = endsAt + items * Integer.BYTES;
    namesAt = tagsAt + tags * TAG_BYTES;
    textsAt = namesAt + names * Integer.BYTES;
  }

  /**
   * Packs tags.
   *
   * @param ascending by item, each with a tag at least
   * @param names all different tags
   */
  static PackedTags of(Map<Long, List<TagCount>> ascending, TagNames names) {
    int tags = ascending.values().stream().mapToInt(List::size).sum();
    byte[] texts = names.texts();
    ByteBuffer packed =
        ByteBuffer.allocate(
            HEAD_BYTES
                + ascending.size() * (Long.BYTES + Integer.BYTES)
                + tags * TAG_BYTES
                + names.ends().length * Integer.BYTES
                + texts.length);
    packed.putInt(ascending.size()).putInt(tags).putInt(names.ends().length);
    ascending.keySet().forEach(packed::putLong);
    int end = 0;
    for (List<TagCount> counts : ascending.values()) {
      end += counts.size();
      packed.putInt(end);
    }
    for (List<TagCount> counts : ascending.values()) {
      counts.forEach(each -> packed.putInt(names.place(each.tag())).putInt(each.people()));
    }
    for (int nameEnd : names.ends()) {
      packed.putInt(nameEnd);
    }
    return new PackedTags(packed.put(texts).array());
  }

  /**
   * Checks packed tags.
   *
   * @throws IllegalArgumentException if they are none
   */
  static PackedTags of(byte... bytes) {
    requireLength(ByteBuffer.wrap(bytes));
    PackedTags tags = new PackedTags(bytes);
    tags.requireItems();
    tags.requireNames();
    return tags;
  }

  private static void requireLength(ByteBuffer packed) {
    require(packed.limit() >= HEAD_BYTES);
    long items = packed.getInt(0);
    long tags = packed.getInt(Integer.BYTES);
    long names = packed.getInt(2 * Integer.BYTES);
    require(items >= 0 && tags >= 0 && names >= 0);
    long least =
        HEAD_BYTES
            + items * (Long.BYTES + Integer.BYTES)
            + tags * TAG_BYTES
            + names * Integer.BYTES;
    require(least <= packed.limit());
  }

  private void requireItems() {
    for (int place = 0; place < items; place++) {
      require(place == 0 || item(place - 1) < item(place));
      int size = end(place) - start(place);
      require(size > 0 && size <= TagCounts.MAX_TAGS && end(place) <= tags);
      for (int tag = start(place); tag < end(place); tag++) {
        require(name(tag) >= 0 && name(tag) < names && people(tag) > 0);
        require(tag == start(place) || people(tag - 1) >= people(tag));
      }
    }
    require(start(items) == tags);
  }

  private void requireNames() {
    for (int name = 0; name < names; name++) {
      int end = textEnd(name);
      require(end > textStart(name) && end <= array.length - textsAt);
      require(!text(name).isBlank());
    }
    require(textStart(names) == array.length - textsAt);
  }

  private static void require(boolean good) {
    if (!good) {
      throw new IllegalArgumentException("these are no packed tags");
    }
  }

  long[] itemIds() {
    long[] ids = new long[items];
    for (int place = 0; place < items; place++) {
      ids[place] = item(place);
    }
    return ids;
  }

  List<TagCount> of(long itemId) {
    int low = 0;
    int high = items;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (item(middle) < itemId) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < items && item(low) == itemId ? counts(low) : List.of();
  }

  private List<TagCount> counts(int place) {
    List<TagCount> counts = new ArrayList<>();
    for (int tag = start(place); tag < end(place); tag++) {
      counts.add(new TagCount(text(name(tag)), people(tag)));
    }
    return List.copyOf(counts);
  }

  byte[] bytes() {
    return array.clone();
  }

  private long item(int place) {
    return bytes.getLong(HEAD_BYTES + place * Long.BYTES);
  }

  private int start(int place) {
    return place == 0 ? 0 : end(place - 1);
  }

  private int end(int place) {
    return bytes.getInt(endsAt + place * Integer.BYTES);
  }

  private int name(int tag) {
    return bytes.getInt(tagsAt + tag * TAG_BYTES);
  }

  private int people(int tag) {
    return bytes.getInt(tagsAt + tag * TAG_BYTES + Integer.BYTES);
  }

  private int textStart(int name) {
    return name == 0 ? 0 : textEnd(name - 1);
  }

  private int textEnd(int name) {
    return bytes.getInt(namesAt + name * Integer.BYTES);
  }

  private String text(int name) {
    int start = textStart(name);
    return new String(array, textsAt + start, textEnd(name) - start, StandardCharsets.UTF_8);
  }
}
