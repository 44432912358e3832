package dev.matinee.skill.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases of one kind, with the id that each means.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Phrases {
  private final Map<List<String>, String> ids = new HashMap<>();
  private final int longest;

  /**
   * Keeps phrases.
   *
   * @param byId the phrases of each id
   * @param numbers small numbers in digits, by their words
   */
  Phrases(Map<String, ? extends Collection<String>> byId, Map<String, String> numbers) {
    byId.forEach(
        (id, phrases) -> phrases.forEach(p -> ids.putIfAbsent(SaidWords.of(p, numbers), id)));
    ids.remove(List.of());
    longest = ids.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /**
   * A phrase in a sentence.
   *
   * @param id that it means
   * @param end the place of the word after it
   */
  record Found(String id, int end) {}

  /** The longest phrase that stands at a place. */
  Optional<Found> at(List<String> words, int from) {
    for (int end = Math.min(words.size(), from + longest); end > from; end--) {
      String id = ids.get(words.subList(from, end));
      if (id != null) {
        return Optional.of(new Found(id, end));
      }
    }
    return Optional.empty();
  }
}
