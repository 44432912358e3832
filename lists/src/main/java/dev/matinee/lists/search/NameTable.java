package dev.matinee.lists.search;

import dev.matinee.lists.titles.Title;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All names of all movies in flat arrays: the words of a name are the numbers of words in one
 * vocabulary. Some thirty bytes for each name, and the vocabulary.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class NameTable {
  private static final int NO_WORD = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> vocabulary;

  /** Of each name: where its words begin; one more at the end. */
  private final int[] starts;

  private final int[] words;
  private final int[] articles;
  private final int[] joined;
  private final int[] movies;
  private final NameKind[] kinds;

  NameTable(List<Title> titles) {
    List<String> met = new ArrayList<>();
    Ints starting = new Ints();
    Ints all = new Ints();
    Ints fronts = new Ints();
    Ints hashes = new Ints();
    Ints owners = new Ints();
    List<NameKind> sorts = new ArrayList<>();
    for (int movie = 0; movie < titles.size(); movie++) {
      for (Map.Entry<TitleKey, NameKind> name : MovieNames.of(titles.get(movie)).entrySet()) {
        TitleKey key = name.getKey();
        starting.add(all.size());
        key.words().forEach(word -> all.add(numberOf(word, met)));
        fronts.add(key.article().isEmpty() ? NO_WORD : numberOf(key.article(), met));
        hashes.add(key.joined().hashCode());
        owners.add(movie);
        sorts.add(name.getValue());
      }
    }
    starting.add(all.size());
    vocabulary = List.copyOf(met);
    starts = starting.toArray();
    words = all.toArray();
    articles = fronts.toArray();
    joined = hashes.toArray();
    movies = owners.toArray();
    kinds = sorts.toArray(NameKind[]::new);
  }

  private int numberOf(String word, List<String> met) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    met.add(word);
    numbers.put(word, met.size() - 1);
    return met.size() - 1;
  }

  int size() {
    return movies.length;
  }

  /** The place of the movie of a name. */
  int movie(int name) {
    return movies[name];
  }

  NameKind kind(int name) {
    return kinds[name];
  }

  /** The number of a word; below zero where no name has it. */
  int number(String word) {
    return numbers.getOrDefault(word, NO_WORD);
  }

  List<String> vocabulary() {
    return vocabulary;
  }

  int length(int name) {
    return starts[name + 1] - starts[name];
  }

  /** The number of a word of a name. */
  int word(int name, int place) {
    return words[starts[name] + place];
  }

  /** The number of its article; below zero where it has none. */
  int article(int name) {
    return articles[name];
  }

  /** Whether a name has the same letters, wherever its words end. */
  boolean isJoined(int name, String letters, int hash) {
    if (joined[name] != hash) {
      return false;
    }
    StringBuilder own = new StringBuilder();
    Arrays.stream(words, starts[name], starts[name + 1])
        .forEach(word -> own.append(vocabulary.get(word)));
    return own.toString().equals(letters);
  }
}
