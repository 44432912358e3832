package dev.matinee.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sample utterance of the interaction model.
 *
 * @param intent whose utterance it is
 * @param parts words, and slots in braces
 * @param types of those of its slots whose values are listed, by the name of the slot; others hold
 *     numbers
 */
record Sample(String intent, List<String> parts, Map<String, SlotType> types) {
  private static final Pattern AT_SLOTS = Pattern.compile(" (?=\\{)|(?<=\\}) ");

  static Sample of(String intent, String text, Map<String, SlotType> types, Language language) {
    List<String> parts =
        AT_SLOTS.splitAsStream(text).flatMap(part -> parts(part, language)).toList();
    Map<String, SlotType> own = new HashMap<>(types);
    own.keySet().retainAll(parts.stream().filter(Sample::isSlot).map(Sample::slotName).toList());
    return new Sample(intent, parts, Map.copyOf(own));
  }

  /** The listed values of a slot among the parts, where they are listed. */
  Optional<SlotType> type(String part) {
    return Optional.ofNullable(types.get(slotName(part)));
  }

  /** Whether it has slots that hold how a wish is put. */
  boolean hasWording() {
    return types.values().stream().anyMatch(SlotType::isWording);
  }

  /** Whether it takes any words around its own. */
  boolean isOwnWords() {
    return types.values().stream().anyMatch(SlotType::isOwnWords);
  }

  /** Not so "please {words}", of which a filler is left out here: any words alone are no sample. */
  boolean hasWordOrMeaning() {
    return !isOwnWords() || parts.size() > 1;
  }

  /** How many of its words are not among those of an utterance. */
  long missingIn(List<String> words) {
    return parts.stream().filter(part -> !isSlot(part) && !words.contains(part)).count();
  }

  private static Stream<String> parts(String text, Language language) {
    return isSlot(text) ? Stream.of(text) : Words.of(text, language).stream();
  }

  static boolean isSlot(String part) {
    return part.startsWith("{");
  }

  static String slotName(String part) {
    return part.substring(1, part.length() - 1);
  }
}
