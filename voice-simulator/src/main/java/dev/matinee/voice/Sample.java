package dev.matinee.voice;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sample utterance of the interaction model.
 *
 * @param intent whose utterance it is
 * @param parts words, and slots in braces
 */
record Sample(String intent, List<String> parts) {
  static Sample of(String intent, String text) {
    return new Sample(
        intent, Stream.of(text.split(" (?=\\{)|(?<=\\}) ")).flatMap(Sample::parts).toList());
  }

  private static Stream<String> parts(String text) {
    return isSlot(text) ? Stream.of(text) : Words.of(text).stream();
  }

  static boolean isSlot(String part) {
    return part.startsWith("{");
  }

  static String slotName(String part) {
    return part.substring(1, part.length() - 1);
  }
}
