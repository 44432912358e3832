package dev.matinee.recommender.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads MovieLens' {@code userId,movieId,tag,timestamp}, whose last column may be missing, or the
 * two tables of Last.fm, and counts the people. Numbers stand for tags, items and people, since a
 * large set has a million rows.
 */
final class TagReader {
  private static final int MIN_FIELDS = 3;
  private static final int MAX_FIELDS = 4;
  private static final int NO_TAG = -1;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  /** By the text of a row, since most rows repeat one. */
  private final Map<String, Integer> tagOfText = new HashMap<>();

  private final Map<String, Integer> tagNumbers = new HashMap<>();
  private final List<String> tags = new ArrayList<>();
  private final Long2IntOpenHashMap itemNumbers = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap userNumbers = new Long2IntOpenHashMap();

  /** The number of a pair by the numbers of its item and its tag. */
  private final Long2IntOpenHashMap pairs = new Long2IntOpenHashMap();

  /** By the number of the pair. */
  private final IntArrayList people = new IntArrayList();

  /** The numbers of a pair and of a person who gave it. */
  private final LongOpenHashSet given = new LongOpenHashSet();

  private final IdReader users;
  private final IdReader items;

  private TagReader(Ids ids) {
    // People who only tag are no users of the data set.
    users = ids.users().another();
    items = ids.items();
  }

  static TagCounts read(DataFile file, BadRows badRows, ReadMeter meter, Ids ids) {
    TagReader reader = new TagReader(ids);
    new CsvRows(file, badRows).read("userId", meter, reader::add);
    return reader.counts();
  }

  /**
   * Reads Last.fm's {@code userID, artistID, tagID, day, month, year}, between tabs.
   *
   * @param names of its tags: {@code tagID, tagValue}
   */
  static TagCounts readNumbered(
      DataFile file, DataFile names, BadRows badRows, ReadMeter meter, Ids ids) {
    Map<String, String> texts = new HashMap<>();
    new CsvRows(names, RatingFormat.TAB, badRows)
        .read("tagID", meter, row -> texts.put(row.getField(0), row.getField(1)));
    TagReader reader = new TagReader(ids);
    new CsvRows(file, RatingFormat.TAB, badRows)
        .read("userID", meter, row -> reader.addNumbered(row, texts));
    return reader.counts();
  }

  /** How a tag is counted; blank for one that is left out. */
  static String normalised(String text) {
    String spaced = SPACES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    String tag = Normalizer.normalize(spaced, Normalizer.Form.NFC);
    return tag.length() > TagCounts.MAX_LENGTH ? "" : tag;
  }

  private void add(CsvRecord row) {
    if (row.getFieldCount() < MIN_FIELDS || row.getFieldCount() > MAX_FIELDS) {
      throw new IllegalArgumentException(
          "expected %d or %d fields, got %d"
              .formatted(MIN_FIELDS, MAX_FIELDS, row.getFieldCount()));
    }
    add(row, row.getField(2));
  }

  private void addNumbered(CsvRecord row, Map<String, String> texts) {
    String text = row.getFieldCount() < MIN_FIELDS ? null : texts.get(row.getField(2));
    if (text == null) {
      throw new IllegalArgumentException("expected a user, an artist and a tag of tags.dat");
    }
    add(row, text);
  }

  private void add(CsvRecord row, String text) {
    long user = users.of("user", row.getField(0));
    long item = items.of("item", row.getField(1));
    int tag = tagOfText.computeIfAbsent(text, this::tagNumber);
    if (tag != NO_TAG) {
      add(number(user, userNumbers), number(item, itemNumbers), tag);
    }
  }

  private int tagNumber(String text) {
    String tag = normalised(text);
    if (tag.isEmpty()) {
      return NO_TAG;
    }
    Integer known = tagNumbers.putIfAbsent(tag, tags.size());
    if (known != null) {
      return known;
    }
    tags.add(tag);
    return tags.size() - 1;
  }

  private static int number(long key, Long2IntOpenHashMap numbers) {
    int next = numbers.size();
    return numbers.computeIfAbsent(key, unused -> next);
  }

  private void add(int user, int item, int tag) {
    int pair = number(both(item, tag), pairs);
    if (pair == people.size()) {
      people.add(0);
    }
    if (given.add(both(pair, user))) {
      people.set(pair, people.getInt(pair) + 1);
    }
  }

  private static long both(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }

  private TagCounts counts() {
    long[] items = new long[itemNumbers.size()];
    itemNumbers.long2IntEntrySet().forEach(each -> items[each.getIntValue()] = each.getLongKey());
    Map<Long, List<TagCount>> counts = new HashMap<>();
    for (Long2IntMap.Entry pair : pairs.long2IntEntrySet()) {
      long item = items[(int) (pair.getLongKey() >>> Integer.SIZE)];
      String tag = tags.get((int) pair.getLongKey());
      counts
          .computeIfAbsent(item, unused -> new ArrayList<>())
          .add(new TagCount(tag, people.getInt(pair.getIntValue())));
    }
    return TagCounts.of(counts);
  }
}
