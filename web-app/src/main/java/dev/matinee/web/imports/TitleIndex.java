package dev.matinee.web.imports;

import dev.matinee.lists.words.TitleWords;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.OtherTitles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The movies of a catalogue by their titles as they are compared. */
final class TitleIndex {
  private final Map<String, Set<Item>> movies = new HashMap<>();
  private final Map<String, Set<Item>> joined = new HashMap<>();

  TitleIndex(Catalogue catalogue, OtherTitles otherTitles) {
    for (Item movie : catalogue.items()) {
      add(movie.title(), movie);
      otherTitles.of(movie.id()).forEach(title -> add(title, movie));
    }
  }

  private void add(String title, Item movie) {
    String key = TitleWords.key(title);
    if (!key.isEmpty()) {
      movies.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(movie);
      addJoined(key, movie);
      addJoined(TitleWords.key(AlikeTitles.withoutSubtitle(title)), movie);
    }
  }

  private void addJoined(String key, Item movie) {
    joined.computeIfAbsent(joined(key), unused -> new LinkedHashSet<>()).add(movie);
  }

  /** The movies that have one of some titles, of any year. */
  List<Item> find(Collection<String> titles) {
    Set<Item> found = new LinkedHashSet<>();
    titles.forEach(title -> found.addAll(movies.getOrDefault(TitleWords.key(title), Set.of())));
    return new ArrayList<>(found);
  }

  /** Those that have one of some titles but for spaces and a subtitle: "Old Boy" for "Oldboy". */
  List<Item> findJoined(Collection<String> titles) {
    Set<Item> found = new LinkedHashSet<>();
    titles.forEach(
        title -> found.addAll(joined.getOrDefault(joined(TitleWords.key(title)), Set.of())));
    return new ArrayList<>(found);
  }

  private static String joined(String key) {
    return key.replace(" ", "");
  }
}
