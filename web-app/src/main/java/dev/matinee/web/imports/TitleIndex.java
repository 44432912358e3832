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
    }
  }

  /** The movies that have one of some titles, of any year. */
  List<Item> find(Collection<String> titles) {
    Set<Item> found = new LinkedHashSet<>();
    titles.forEach(title -> found.addAll(movies.getOrDefault(TitleWords.key(title), Set.of())));
    return new ArrayList<>(found);
  }
}
