package dev.matinee.voice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of slots whose values are listed in the interaction model.
 *
 * @param name of the type
 * @param values that it lists
 * @param phrases what the values are called, by the first word
 */
record SlotType(String name, List<Value> values, Map<String, List<List<String>>> phrases) {
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
      Map.of("MovieTitle", 10, "AMAZON.FirstName", 2, "JoinLetter", 6, "AMAZON.SearchQuery", 40);

  /** A type and its values, whose phrases are found by their first word from then on. */
  SlotType(String name, List<Value> values) {
    this(name, values, byFirstWord(values));
  }

  /** The longest first; a phrase of fillers only is never heard. */
  private static Map<String, List<List<String>>> byFirstWord(List<Value> values) {
    return values.stream()
        .flatMap(value -> value.phrases().stream())
        .filter(phrase -> !phrase.isEmpty())
        .distinct()
        .sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
        .collect(Collectors.groupingBy(phrase -> phrase.get(0)));
  }

  /** Whether anything may be a value of it. */
  boolean isOpen() {
    return OPEN.containsKey(name);
  }

  /** Whether its values say how a wish is put, and nothing that an answer depends on. */
  boolean isWording() {
    return name.startsWith("Wording");
  }

  /** Whether it is Alexa's type for what people say in their own words. */
  boolean isOwnWords() {
    return name.equals("AMAZON.SearchQuery");
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
    return phrasesAt(words, from).findFirst();
  }

  /** The phrases of values that the words begin with, the longest first. */
  Stream<List<String>> phrasesAt(List<String> words, int from) {
    List<String> rest = words.subList(from, words.size());
    return phrases.getOrDefault(rest.get(0), List.of()).stream()
        .filter(phrase -> rest.size() >= phrase.size())
        .filter(phrase -> rest.subList(0, phrase.size()).equals(phrase));
  }

  /** The value that a phrase stands for, whose words are as they were heard. */
  Optional<Value> resolve(String phrase) {
    List<String> words = List.of(phrase.split(" ", -1));
    return values.stream().filter(value -> value.phrases().contains(words)).findFirst();
  }
}
