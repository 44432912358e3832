package dev.matinee.voice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays an utterance beside a sample. A word too many, a word missing or a word with one wrong
 * letter costs two, a word in the place of a number three, and all together at most four. A number
 * is never left out.
 */
final class Alignment {
  private static final int MOST = 4;
  private static final int MISTAKE = 2;
  private static final int NOT_A_NUMBER = 3;
  private static final int SHORTEST_MISSPELT = 5;

  private final List<String> parts;
  private final List<String> words;

  private Alignment(List<String> parts, List<String> words) {
    this.parts = parts;
    this.words = words;
  }

  /** The cheapest way in which the words fit the sample, where there is one. */
  static Optional<Match> of(Sample sample, List<String> words) {
    return new Alignment(sample.parts(), words)
        .from(0, 0, Match.NOTHING_YET)
        .min(Match.BEST_FIRST)
        .map(match -> match.of(sample.intent()));
  }

  private Stream<Match> from(int part, int word, Match soFar) {
    if (soFar.cost() > MOST) {
      return Stream.empty();
    }
    if (part == parts.size() && word == words.size()) {
      return Stream.of(soFar);
    }
    return Stream.of(
            both(part, word, soFar), wordTooMany(part, word, soFar), wordMissing(part, word, soFar))
        .flatMap(matches -> matches);
  }

  private Stream<Match> both(int part, int word, Match soFar) {
    if (part == parts.size() || word == words.size()) {
      return Stream.empty();
    }
    return pair(parts.get(part), words.get(word), soFar).flatMap(m -> from(part + 1, word + 1, m));
  }

  private static Stream<Match> pair(String part, String word, Match soFar) {
    if (Sample.isSlot(part)) {
      String slot = Sample.slotName(part);
      return Stream.of(
          Words.isNumber(word)
              ? soFar.with(slot, word)
              : soFar.with(slot, Match.UNKNOWN).costing(NOT_A_NUMBER));
    }
    if (part.equals(word)) {
      return Stream.of(soFar.literal());
    }
    return isMisspelt(part, word) ? Stream.of(soFar.costing(MISTAKE)) : Stream.empty();
  }

  private Stream<Match> wordTooMany(int part, int word, Match soFar) {
    boolean possible = word < words.size() && !Words.isNumber(words.get(word));
    return possible ? from(part, word + 1, soFar.costing(MISTAKE)) : Stream.empty();
  }

  private Stream<Match> wordMissing(int part, int word, Match soFar) {
    boolean possible = part < parts.size() && !Sample.isSlot(parts.get(part));
    return possible ? from(part + 1, word, soFar.costing(MISTAKE)) : Stream.empty();
  }

  /** One letter is wrong, too many or missing. */
  private static boolean isMisspelt(String part, String word) {
    int shorter = Math.min(part.length(), word.length());
    if (shorter < SHORTEST_MISSPELT || Math.abs(part.length() - word.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < shorter && part.charAt(start) == word.charAt(start)) {
      start++;
    }
    return rest(part, start + 1).equals(rest(word, start + 1))
        || rest(part, start).equals(rest(word, start + 1))
        || rest(part, start + 1).equals(rest(word, start));
  }

  private static String rest(String text, int from) {
    return text.substring(Math.min(from, text.length()));
  }
}
