package dev.matinee.web.imports;

import dev.matinee.web.imports.format.SourceMovie;
import dev.matinee.web.imports.format.SourceMovie.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells episodes of series from movies by the shape of their titles, in any language: "Show: Season
 * 1: Pilot" has a number and a word in the middle, "Episode 6" is such a pair alone, and what
 * stands before a colon in several titles is the name of a series. It is none where one of these
 * titles is that of a movie: "Star Wars: The Last Jedi".
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Episodes {
  /** Titles of one name from which on it is that of a series; fewer may be parts of a movie. */
  private static final int FEWEST = 3;

  private static final String PART = "\\s*:\\s+";
  private static final Pattern AT_PARTS = Pattern.compile(PART);

  /** "Season 1", "3. Sezon", "Vol. 2", "第 1 季". */
  private static final String NUMBERED =
      "(?:[\\p{L}.]+(?: [\\p{L}.]+)? ?[0-9]{1,4}|[0-9]{1,4}\\.? ?[\\p{L}.]+|\\p{L}+ ?[0-9]{1,4} ?\\p{L}+)";

  private static final Pattern PAIR = Pattern.compile(NUMBERED);
  private static final Pattern MIDDLE =
      Pattern.compile(
          ".+:\\s+(?:"
              + NUMBERED
              + "[^:]*|(?:Limited|Mini)[ -]?Series|Miniserie|Mini-série)\\s*:\\s.+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private final Set<String> series = new HashSet<>();

  /**
   * Learns the names of the series of a file.
   *
   * @param titles of the file
   * @param movies those of them that are titles of movies
   */
  Episodes(Collection<SourceMovie> titles, Set<SourceMovie> movies) {
    Map<String, Set<String>> named = new HashMap<>();
    for (SourceMovie title : titles) {
      if (title.kind() == Kind.PERHAPS_EPISODE && !name(title).isEmpty()) {
        named.computeIfAbsent(name(title), unused -> new HashSet<>()).add(text(title));
      }
    }
    named.forEach(
        (name, all) -> {
          if (all.size() >= FEWEST) {
            series.add(name);
          }
        });
    movies.stream()
        .filter(movie -> movie.kind() == Kind.PERHAPS_EPISODE)
        .forEach(movie -> series.remove(name(movie)));
  }

  /** Whether a title that is not that of a movie is one of an episode. */
  boolean contains(SourceMovie title) {
    return title.kind() == Kind.PERHAPS_EPISODE
        && (MIDDLE.matcher(text(title)).matches() || series.contains(name(title)));
  }

  /** What stands before the first colon; of "Episode 6" the word, of another title nothing. */
  private static String name(SourceMovie title) {
    List<String> parts = List.of(AT_PARTS.split(text(title), 2));
    if (parts.size() > 1) {
      return parts.get(0);
    }
    return PAIR.matcher(text(title)).matches() ? text(title).replaceAll("[0-9]+", "") : "";
  }

  private static String text(SourceMovie title) {
    return title.titles().get(0);
  }
}
