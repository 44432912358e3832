package dev.matinee.recommender;

import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.recommender.internal.snapshot.ByteSectionReader;
import dev.matinee.recommender.internal.snapshot.ByteSectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Other titles as bytes: the number of items, and for each its id (8), the number of its titles and
 * them.
 */
final class OtherTitleBytes {
  private static final int LEAST_ITEM_BYTES = Long.BYTES + Integer.BYTES;

  private OtherTitleBytes() {}

  static byte[] of(OtherTitles titles) throws IOException {
    ByteSectionWriter out = new ByteSectionWriter();
    long[] items = titles.itemIds();
    out.putInt(items.length);
    for (long item : items) {
      out.putLong(item);
      List<String> names = titles.of(item);
      out.putInt(names.size());
      for (String name : names) {
        out.putText(name);
      }
    }
    return out.bytes();
  }

  /**
   * Reads what {@link #of} made.
   *
   * @throws SnapshotDamage if it was not made so
   */
  static OtherTitles read(byte... bytes) throws SnapshotDamage {
    ByteSectionReader in = new ByteSectionReader("other titles", bytes);
    Map<Long, List<String>> titles = new HashMap<>();
    for (int left = in.nextCount(LEAST_ITEM_BYTES); left > 0; left--) {
      titles.put(in.nextLong(), names(in));
    }
    in.requireEnd();
    return OtherTitles.of(titles);
  }

  private static List<String> names(ByteSectionReader in) throws SnapshotDamage {
    List<String> names = new ArrayList<>();
    for (int left = in.nextCount(Integer.BYTES); left > 0; left--) {
      names.add(in.nextText());
    }
    return names;
  }
}
