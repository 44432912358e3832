package dev.matinee.recommender;

import dev.matinee.recommender.data.IdNames;
import dev.matinee.recommender.data.Names;
import dev.matinee.recommender.internal.snapshot.ByteSectionReader;
import dev.matinee.recommender.internal.snapshot.ByteSectionWriter;
import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionReader;
import dev.matinee.recommender.internal.snapshot.SectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a snapshot that hold the names of users and items; none where ids are numbers.
 * Each has the number of names, and them; their numbers follow from them.
 */
final class NameSections {
  private NameSections() {}

  static void add(Names names, SectionWriter sections) throws IOException {
    add(SectionKind.USER_NAMES, names.users(), sections);
    add(SectionKind.ITEM_NAMES, names.items(), sections);
  }

  private static void add(SectionKind kind, IdNames names, SectionWriter sections)
      throws IOException {
    if (names.size() == 0) {
      return;
    }
    ByteSectionWriter out = new ByteSectionWriter();
    out.putInt(names.size());
    for (String name : names.all()) {
      out.putText(name);
    }
    sections.add(kind, out.bytes());
  }

  /** Reads what {@link #add} added; no names where that was nothing. */
  static Names read(SectionReader sections) throws IOException, SnapshotDamage {
    IdNames users = read(SectionKind.USER_NAMES, sections);
    IdNames items = read(SectionKind.ITEM_NAMES, sections);
    return users.size() + items.size() == 0 ? Names.none() : new Names(users, items);
  }

  private static IdNames read(SectionKind kind, SectionReader sections)
      throws IOException, SnapshotDamage {
    if (!sections.has(kind)) {
      return IdNames.none();
    }
    ByteSectionReader in = new ByteSectionReader("names", sections.bytes(kind));
    List<String> names = new ArrayList<>();
    for (int left = in.nextCount(Integer.BYTES); left > 0; left--) {
      names.add(in.nextText());
    }
    in.requireEnd();
    try {
      return IdNames.of(names);
    } catch (RecommenderException e) {
      throw in.unreadable();
    }
  }
}
