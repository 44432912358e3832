package dev.matinee.skill.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of one sentence, and which of them are read already. Not thread-safe. */
final class SaidWords {
  private final List<String> words;
  private final boolean[] read;

  SaidWords(List<String> words) {
    this.words = words;
    this.read = new boolean[words.size()];
  }

  /** Words as they are compared: lower case, without punctuation, small numbers in digits. */
  static List<String> of(String text, Map<String, String> numbers) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("(?<=\\p{L})-(?=\\p{L})", " ")
            .replaceAll("[^\\p{L}\\p{N}' .]", " ")
            .replaceAll("\\.(?!\\p{N})", "");
    return Stream.of(plain.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> numbers.getOrDefault(word, word))
        .toList();
  }

  List<String> words() {
    return words;
  }

  int size() {
    return words.size();
  }

  String word(int at) {
    return at >= 0 && at < words.size() ? words.get(at) : "";
  }

  boolean isRead(int at) {
    return read[at];
  }

  void read(int from, int to) {
    for (int at = from; at < to; at++) {
      read[at] = true;
    }
  }

  /** The longest phrase that stands at a place and is not read yet. */
  Optional<Phrases.Found> at(int from, Phrases phrases) {
    return from >= words.size()
        ? Optional.empty()
        : phrases.at(words, from).filter(found -> isUnread(from, found.end()));
  }

  /** The first phrase that stands anywhere, which is read from then on. */
  Optional<String> take(Phrases phrases) {
    for (int from = 0; from < words.size(); from++) {
      Optional<Phrases.Found> found = at(from, phrases);
      if (found.isPresent()) {
        read(from, found.get().end());
        return found.map(Phrases.Found::id);
      }
    }
    return Optional.empty();
  }

  /** All phrases that stand anywhere, which are read from then on. */
  List<String> takeAll(Phrases phrases) {
    List<String> all = new ArrayList<>();
    for (Optional<String> one = take(phrases); one.isPresent(); one = take(phrases)) {
      all.add(one.get());
    }
    return all;
  }

  /** What is not read yet. */
  Stream<String> unread() {
    return IntStream.range(0, words.size()).filter(at -> !read[at]).mapToObj(words::get);
  }

  private boolean isUnread(int from, int to) {
    for (int at = from; at < to; at++) {
      if (read[at]) {
        return false;
      }
    }
    return true;
  }
}
