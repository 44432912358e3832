package dev.matinee.voice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type of slots whose values are listed in the interaction model.
 *
 * @param name of the type
 * @param values that it lists
 */
record SlotType(String name, List<Value> values) {
  /**
   * One of the values.
   *
   * @param id that is the same in every language
   * @param name that it is called by
   * @param phrases its name and synonyms, as words
   */
  record Value(String id, String name, List<List<String>> phrases) {}

  /** Its values are examples: a film that is not listed is one as well. */
  private static final String OPEN = "MovieTitle";

  /** Whether anything may be a value of it. */
  boolean isOpen() {
    return name.equals(OPEN);
  }

  /** The longest phrase of a value that the words begin with. */
  Optional<List<String>> phraseAt(List<String> words, int from) {
    List<String> rest = words.subList(from, words.size());
    return phrases()
        .filter(phrase -> rest.size() >= phrase.size())
        .filter(phrase -> rest.subList(0, phrase.size()).equals(phrase))
        .max(Comparator.comparingInt(List::size));
  }

  private Stream<List<String>> phrases() {
    return values.stream().flatMap(value -> value.phrases().stream());
  }

  /** The value that a phrase stands for, whose words are as they were heard. */
  Optional<Value> resolve(String phrase) {
    List<String> words = List.of(phrase.split(" ", -1));
    return values.stream().filter(value -> value.phrases().contains(words)).findFirst();
  }
}
