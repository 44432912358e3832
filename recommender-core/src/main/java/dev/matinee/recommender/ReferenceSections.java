package dev.matinee.recommender;

import dev.matinee.recommender.data.ItemLinks;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.recommender.data.TagCounts;
import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionReader;
import dev.matinee.recommender.internal.snapshot.SectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The sections of a snapshot that hold links, other titles and tags; none for what is empty. */
final class ReferenceSections {
  private static final int LINK_NUMBERS = 3;
  private static final long UNKNOWN = -1;

  private ReferenceSections() {}

  static void add(ItemReferences references, SectionWriter sections) throws IOException {
    if (references.links().itemIds().length > 0) {
      sections.add(SectionKind.ITEM_LINKS, numbers(references.links()));
    }
    if (references.titles().itemIds().length > 0) {
      sections.add(SectionKind.OTHER_TITLES, OtherTitleBytes.of(references.titles()));
    }
    if (references.tags().itemIds().length > 0) {
      sections.add(SectionKind.ITEM_TAGS, TagBytes.of(references.tags()));
    }
  }

  private static long[] numbers(ItemLinks links) {
    long[] items = links.itemIds();
    long[] numbers = new long[items.length * LINK_NUMBERS];
    for (int place = 0; place < items.length; place++) {
      int at = place * LINK_NUMBERS;
      numbers[at] = items[place];
      numbers[at + 1] = links.imdbId(items[place]).orElse(UNKNOWN);
      numbers[at + 2] = links.tmdbId(items[place]).orElse(UNKNOWN);
    }
    return numbers;
  }

  /** Reads what {@link #add} added; empty where that was nothing. */
  static ItemReferences read(SectionReader sections) throws IOException, SnapshotDamage {
    return new ItemReferences(
        sections.has(SectionKind.OTHER_TITLES)
            ? OtherTitleBytes.read(sections.bytes(SectionKind.OTHER_TITLES))
            : OtherTitles.none(),
        sections.has(SectionKind.ITEM_LINKS)
            ? links(sections.longs(SectionKind.ITEM_LINKS))
            : ItemLinks.none(),
        sections.has(SectionKind.ITEM_TAGS)
            ? TagBytes.read(sections.bytes(SectionKind.ITEM_TAGS))
            : TagCounts.none());
  }

  private static ItemLinks links(long... numbers) throws SnapshotDamage {
    if (numbers.length % LINK_NUMBERS != 0) {
      throw SnapshotDamage.damaged("its links cannot be read");
    }
    Map<Long, ItemLinks.Link> links = new HashMap<>();
    for (int at = 0; at < numbers.length; at += LINK_NUMBERS) {
      links.put(numbers[at], new ItemLinks.Link(number(numbers[at + 1]), number(numbers[at + 2])));
    }
    return ItemLinks.of(links);
  }

  private static OptionalLong number(long number) {
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
