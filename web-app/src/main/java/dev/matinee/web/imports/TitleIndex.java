package dev.matinee.web.imports;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.OtherTitles;
import dev.matinee.web.search.TitleWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The films of a catalogue by their titles as they are compared. */
final class TitleIndex {
  private final Map<String, Set<Item>> films = new HashMap<>();

  TitleIndex(Catalogue catalogue, OtherTitles otherTitles) {
    for (Item film : catalogue.items()) {
      add(film.title(), film);
      otherTitles.of(film.id()).forEach(title -> add(title, film));
    }
  }

  private void add(String title, Item film) {
    String key = TitleWords.key(title);
    if (!key.isEmpty()) {
      films.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(film);
    }
  }

  /** The films that have one of some titles, of any year. */
  List<Item> find(Collection<String> titles) {
    Set<Item> found = new LinkedHashSet<>();
    titles.forEach(title -> found.addAll(films.getOrDefault(TitleWords.key(title), Set.of())));
    return new ArrayList<>(found);
  }
}
