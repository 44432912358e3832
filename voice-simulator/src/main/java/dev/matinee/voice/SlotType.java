package dev.matinee.voice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  /**
   * Types whose values are examples, with the number of words of the longest value: a film that is
   * not listed is one as well, a longer title is not told from the rest of a sentence.
   */
  private static final Map<String, Integer> OPEN =
      Map.of("MovieTitle", 10, "AMAZON.FirstName", 2, "JoinLetter", 6);

  /** Whether anything may be a value of it. */
  boolean isOpen() {
    return OPEN.containsKey(name);
  }

  /** How many words any value of it may have. */
  int longest() {
    return OPEN.getOrDefault(name, 0);
  }

  /** A type of Alexa's own that takes any words; empty for the others. */
  static Optional<SlotType> builtIn(String name) {
    return Optional.of(new SlotType(name, List.of()))
        .filter(type -> name.startsWith("AMAZON.") && type.isOpen());
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
