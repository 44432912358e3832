package dev.matinee.lists.search;

import dev.matinee.lists.titles.TitleIndex;
import java.util.OptionalInt;

/**
 * Finds the movies of an index that a person means by a title. Accents, articles in front,
 * punctuation, "and", the way numbers are written and where words end do not count. In this order a
 * movie fits by its title, by another title, by a part of it ("Star Wars"), by its beginning, by
 * three or more of its words in their order, and by a name with one error in words of five letters
 * or more. Of those that fit alike the better known comes first. A year behind the title, said or
 * given, chooses among movies that fit, unless it belongs to the title ("Blade Runner 2049").
 *
 * <p>The movie that fits best is meant for sure if it is the only one of its rank, or if eight
 * times as many people know it as the others, by the bits of their number ({@link
 * dev.matinee.lists.titles.Title#renown}). One of a worse rank that is known so much better than it
 * may be meant as well.
 *
 * <p>It is made in some tenths of a second and takes less than ten megabytes for 62,000 movies.
 * Immutable; safe for use by any number of threads, and in a process that is restored from an
 * image.
 */
public final class TitleFinder {
  /** What follows is ignored. */
  private static final int LONGEST = 200;

  private static final int MOST_WORDS = 20;

  private final TitleIndex index;
  private final NameTable names;

  private TitleFinder(TitleIndex index) {
    this.index = index;
    this.names = new NameTable(index.titles());
  }

  /** {@return a finder over the titles of an index} */
  public static TitleFinder of(TitleIndex index) {
    return new TitleFinder(index);
  }

  /** {@return the titles that it finds} */
  public TitleIndex index() {
    return index;
  }

  /**
   * {@return the movies that may be meant}
   *
   * @param said a title, and perhaps a year behind it
   */
  public FoundTitles find(String said) {
    return find(said, OptionalInt.empty());
  }

  /**
   * {@return the movies that may be meant}
   *
   * @param said a title
   * @param year that was said of it
   */
  public FoundTitles find(String said, OptionalInt year) {
    TitleKey key = TitleKey.of(said.substring(0, Math.min(said.length(), LONGEST)));
    if (key.words().isEmpty() || key.words().size() > MOST_WORDS) {
      return FoundTitles.none();
    }
    Candidates whole = candidates(key);
    if (!whole.haveWholeName() && key.withoutYear().isPresent()) {
      Candidates before = candidates(key.withoutYear().get());
      if (before.haveWholeName() || whole.isEmpty()) {
        return before.found(key.year());
      }
    }
    return whole.found(year);
  }

  private Candidates candidates(TitleKey key) {
    SaidName said = new SaidName(names, key);
    Candidates found = new Candidates(index.titles());
    for (int name = 0; name < names.size(); name++) {
      found.add(names.movie(name), said.exact(name));
    }
    if (found.isEmpty()) {
      SaidName.Near near = said.near();
      for (int name = 0; name < names.size(); name++) {
        found.add(names.movie(name), near.rank(name));
      }
    }
    return found;
  }
}
