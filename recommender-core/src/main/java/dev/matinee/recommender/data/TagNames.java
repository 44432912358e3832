package dev.matinee.recommender.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Different tags in the order in which they come, one text behind the other. */
final class TagNames {
  private final Object2IntOpenHashMap<String> places = new Object2IntOpenHashMap<>();
  private final IntArrayList ends = new IntArrayList();
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

  void add(String tag) {
    if (!places.containsKey(tag)) {
      places.put(tag, ends.size());
      texts.writeBytes(tag.getBytes(StandardCharsets.UTF_8));
      ends.add(texts.size());
    }
  }

  int place(String tag) {
    return places.getInt(tag);
  }

  /** Where the texts end. */
  int[] ends() {
    return ends.toIntArray();
  }

  /** In UTF-8. */
  byte[] texts() {
    return texts.toByteArray();
  }
}
