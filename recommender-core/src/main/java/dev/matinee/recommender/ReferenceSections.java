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

/** The sections of a snapshot that hold links, other titles and tags; none for what is empty. */
final class ReferenceSections {
  private ReferenceSections() {}

  static void add(ItemReferences references, SectionWriter sections) throws IOException {
    if (references.links().itemIds().length > 0) {
      sections.add(SectionKind.ITEM_LINKS, references.links().pack());
    }
    if (references.titles().itemIds().length > 0) {
      sections.add(SectionKind.OTHER_TITLES, OtherTitleBytes.of(references.titles()));
    }
    if (references.tags().itemIds().length > 0) {
      sections.add(SectionKind.ITEM_TAGS, references.tags().pack());
    }
  }

  /** Reads what {@link #add} added; empty where that was nothing. */
  static ItemReferences read(SectionReader sections) throws IOException, SnapshotDamage {
    OtherTitles titles =
        sections.has(SectionKind.OTHER_TITLES)
            ? OtherTitleBytes.read(sections.bytes(SectionKind.OTHER_TITLES))
            : OtherTitles.none();
    try {
      return new ItemReferences(titles, links(sections), tags(sections));
    } catch (IllegalArgumentException e) {
      throw SnapshotDamage.damaged("its links or tags cannot be read: " + e.getMessage());
    }
  }

  private static ItemLinks links(SectionReader sections) throws IOException, SnapshotDamage {
    return sections.has(SectionKind.ITEM_LINKS)
        ? ItemLinks.unpack(sections.longs(SectionKind.ITEM_LINKS))
        : ItemLinks.none();
  }

  private static TagCounts tags(SectionReader sections) throws IOException, SnapshotDamage {
    return sections.has(SectionKind.ITEM_TAGS)
        ? TagCounts.unpack(sections.bytes(SectionKind.ITEM_TAGS))
        : TagCounts.none();
  }
}
