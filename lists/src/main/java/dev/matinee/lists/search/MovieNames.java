package dev.matinee.lists.search;

import dev.matinee.lists.titles.Title;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a movie may be called by: "Star Wars: Episode IV - A New Hope" is called "Star
 * Wars", "Star Wars: Episode IV", "Episode IV - A New Hope" and "A New Hope", too.
 */
final class MovieNames {
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[:;]\\s+|\\s+[-–—]+\\s+");

  private MovieNames() {}

  /** The names by their first and best kind. */
  static Map<TitleKey, NameKind> of(Title title) {
    Map<TitleKey, NameKind> names = new LinkedHashMap<>();
    add(title.title(), NameKind.TITLE, names);
    title.otherTitles().forEach(other -> add(other, NameKind.OTHER, names));
    addParts(title.title(), names);
    title.otherTitles().forEach(other -> addParts(other, names));
    return names;
  }

  private static void addParts(String title, Map<TitleKey, NameKind> names) {
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      add(title.substring(0, separator.start()), NameKind.PART, names);
      add(title.substring(separator.end()), NameKind.PART, names);
    }
  }

  private static void add(String name, NameKind kind, Map<TitleKey, NameKind> names) {
    TitleKey key = TitleKey.of(name);
    if (!key.words().isEmpty()) {
      names.putIfAbsent(key, kind);
    }
  }
}
