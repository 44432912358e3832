package dev.matinee.voice;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lays an utterance beside a sample. A word too many, a word missing or a word with one wrong
 * letter costs two, a word in the place of a number or of a listed value three, and all together at
 * most four. A number is never left out.
 */
final class Alignment {
  private static final int MOST = 4;

  /** What a word too many, missing or misspelt costs. */
  static final int MISTAKE = 2;

  static final int NOT_KNOWN = 3;
  private static final int SHORTEST_MISSPELT = 5;

  private final Sample sample;
  private final List<String> parts;
  private final List<String> words;

  private Alignment(Sample sample, List<String> words) {
    this.sample = sample;
    this.parts = sample.parts();
    this.words = words;
  }

  /** The cheapest way in which the words fit the sample, where there is one. */
  static Optional<Match> of(Sample sample, List<String> words) {
    if (isTooShortOrTooLong(sample, words) || sample.missingIn(words) > MOST / MISTAKE) {
      return Optional.empty();
    }
    return new Alignment(sample, words)
        .from(0, 0, Match.NOTHING_YET)
        .min(Match.BEST_FIRST)
        .map(match -> match.of(sample.intent()));
  }

  /** Only listed values take more than one word; more words differ than may be overlooked. */
  private static boolean isTooShortOrTooLong(Sample sample, List<String> words) {
    int more = words.size() - sample.parts().size();
    return more < -MOST / MISTAKE || (sample.types().isEmpty() && more > MOST / MISTAKE);
  }

  private Stream<Match> from(int part, int word, Match soFar) {
    if (soFar.cost() > (soFar.open() ? 0 : MOST)) {
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
    String expected = parts.get(part);
    return Sample.isSlot(expected)
        ? slot(part, word, soFar)
        : pair(expected, words.get(word), soFar).flatMap(m -> from(part + 1, word + 1, m));
  }

  private Stream<Match> slot(int part, int word, Match soFar) {
    String name = Sample.slotName(parts.get(part));
    Optional<SlotType> type = sample.type(parts.get(part));
    if (type.isEmpty() && Words.isNumber(words.get(word))) {
      return from(part + 1, word + 1, soFar.with(name, words.get(word)));
    }
    Optional<List<String>> phrase = type.flatMap(listed -> listed.phraseAt(words, word));
    if (phrase.isPresent()) {
      String value = String.join(" ", phrase.get());
      Stream<Match> listed =
          from(part + 1, word + phrase.get().size(), soFar.with(name, value).literal());
      return type.get().isOpen()
          ? Stream.concat(listed, open(type.get(), part, word, soFar))
          : listed;
    }
    if (type.filter(SlotType::isOpen).isPresent()) {
      return open(type.get(), part, word, soFar);
    }
    Match unknown = soFar.with(name, Match.UNKNOWN).costing(NOT_KNOWN);
    return from(part + 1, word + 1, unknown);
  }

  /** Any words, as many as the rest of the sample leaves. */
  private Stream<Match> open(SlotType type, int part, int word, Match soFar) {
    String name = Sample.slotName(parts.get(part));
    int most = Math.min(type.longest(), words.size() - word);
    return IntStream.rangeClosed(1, most)
        .boxed()
        .flatMap(
            length -> {
              String value = String.join(" ", words.subList(word, word + length));
              return from(part + 1, word + length, soFar.withOpen(name, value));
            });
  }

  private static Stream<Match> pair(String part, String word, Match soFar) {
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
