package dev.matinee.web.imports;

import dev.matinee.web.imports.format.SourceMovie;
import dev.matinee.web.imports.format.SourceMovie.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells episodes of series from movies by the shape of their titles, in any language. A title is
 * that of an episode
 *
 * <ul>
 *   <li>where a number and a word stand between two colons: "Show: Season 1: Pilot";
 *   <li>where three titles of the file or more have its beginning, up to the first colon, and none
 *       of them is that of a movie: "Our Planet: Deserts", but not "Star Wars: The Last Jedi";
 *   <li>where it is a word and a number, and the word comes back as often: "Episode 6".
 * </ul>
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Episodes {
  /** Titles with one beginning from which on it is that of a series. */
  private static final int FEWEST = 3;

  private static final Pattern AT_COLONS = Pattern.compile(":\\s+");

  /** "Season 1", "3. Sezon", "Vol. 2", "第 1 季". */
  private static final Pattern NUMBER_AND_WORD =
      Pattern.compile(
          "[\\p{L}.]+(?: [\\p{L}.]+)? ?[0-9]{1,4}"
              + "|[0-9]{1,4}\\.? ?[\\p{L}.]+"
              + "|\\p{L}+ ?[0-9]{1,4} ?\\p{L}+");

  private static final Pattern OF_ONE_SEASON =
      Pattern.compile("(?:limited|mini)[ -]?series|mini-?s[ée]rie", Pattern.CASE_INSENSITIVE);

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
        && (hasSeason(title) || series.contains(name(title)));
  }

  private static boolean hasSeason(SourceMovie title) {
    String[] parts = AT_COLONS.split(text(title), -1);
    return IntStream.range(1, parts.length - 1)
        .mapToObj(at -> parts[at].strip())
        .anyMatch(
            part ->
                NUMBER_AND_WORD.matcher(part).lookingAt() || OF_ONE_SEASON.matcher(part).matches());
  }

  /** What stands before the first colon; of "Episode 6" the word, of another title nothing. */
  private static String name(SourceMovie title) {
    String[] parts = AT_COLONS.split(text(title), 2);
    if (parts.length > 1) {
      return parts[0].strip();
    }
    boolean numbered = NUMBER_AND_WORD.matcher(text(title)).matches();
    return numbered ? text(title).replaceAll("[0-9]+", "") : "";
  }

  private static String text(SourceMovie title) {
    return title.titles().get(0);
  }
}
