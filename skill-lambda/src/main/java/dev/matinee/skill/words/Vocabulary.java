package dev.matinee.skill.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known in a language: the listed values of its interaction model, and its file of words.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Vocabulary {
  private static final int LAST_NUMBER = 12;

  /** The types that own words are read by. */
  private static final List<String> READ =
      List.of(
          "MovieGenre",
          "MovieDecade",
          "MovieSide",
          "MovieAge",
          "MoviePosition",
          "StarCount",
          "MovieOpinion");

  private final Map<String, String> numbers;
  private final Map<String, Phrases> known = new HashMap<>();
  private final Set<String> fillers = new HashSet<>();
  private final List<Command> commands;

  private Vocabulary(Map<String, Map<String, List<String>>> types, WordFile file) {
    this.numbers = numbers(file);
    READ.forEach(name -> known.put(name, new Phrases(types.getOrDefault(name, Map.of()), numbers)));
    file.lists().forEach((name, list) -> known.put(name, new Phrases(Map.of(name, list), numbers)));
    addFillers(types, file);
    commands =
        file.commands().stream()
            .map(command -> new Command(command.getKey(), command.getValue(), numbers))
            .toList();
  }

  /** The vocabulary of a locale of the skill package. */
  static Vocabulary of(String locale) {
    return new Vocabulary(ModelTypes.of(locale), WordFile.of(locale.substring(0, 2)));
  }

  private static Map<String, String> numbers(WordFile file) {
    Map<String, String> numbers = new HashMap<>();
    IntStream.rangeClosed(1, LAST_NUMBER)
        .mapToObj(String::valueOf)
        .forEach(digits -> file.list(digits).forEach(word -> numbers.put(word, digits)));
    return Map.copyOf(numbers);
  }

  /** How a wish is put tells nothing of it. */
  private void addFillers(Map<String, Map<String, List<String>>> types, WordFile file) {
    types.entrySet().stream()
        .filter(type -> type.getKey().startsWith("Wording"))
        .flatMap(type -> type.getValue().values().stream())
        .flatMap(Collection::stream)
        .forEach(phrase -> fillers.addAll(words(phrase)));
    file.lists().values().stream()
        .flatMap(List::stream)
        .forEach(phrase -> fillers.addAll(words(phrase)));
  }

  List<String> words(String text) {
    return SaidWords.of(text, numbers);
  }

  /** The phrases of a type of the model, or of a list of the file. */
  Phrases phrases(String name) {
    return known.getOrDefault(name, new Phrases(Map.of(), numbers));
  }

  /** Whether a word says how a wish is put, and not what is wished. */
  boolean isFiller(String word) {
    return fillers.contains(word);
  }

  Stream<Command> commands() {
    return commands.stream();
  }
}
