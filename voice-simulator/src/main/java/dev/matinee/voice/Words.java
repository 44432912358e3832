package dev.matinee.voice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words as they are compared: lower case, with their accents, without punctuation and fillers;
 * "I.D." is "id", and a spoken number is one word of digits.
 */
final class Words {
  private static final Pattern INITIAL =
      Pattern.compile("(?<![\\p{L}\\p{N}_])(\\p{L})\\.\\s?(?=\\p{L}(?![\\p{L}\\p{N}_]))");
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
  private static final Pattern PUNCTUATION =
      Pattern.compile("^[^\\p{L}\\p{N}-]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private Words() {}

  /** The words of an utterance. */
  static List<String> of(String text, Language language) {
    String lower =
        Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\'');
    String plain = HYPHEN.matcher(INITIAL.matcher(lower).replaceAll("$1")).replaceAll(" ");
    List<String> words =
        Stream.of(BLANKS.split(plain, -1))
            .map(word -> PUNCTUATION.matcher(word).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .toList();
    return numbersInDigits(withoutFillers(words, language.fillers()), language.numbers());
  }

  static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  private static List<String> withoutFillers(List<String> words, List<List<String>> fillers) {
    List<String> result = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int filler = lengthAt(words.subList(at, words.size()), fillers);
      if (filler == 0) {
        result.add(words.get(at));
      }
      at += Math.max(1, filler);
    }
    return result;
  }

  /** How many words of a phrase the words start with; 0 for no phrase. */
  private static int lengthAt(List<String> words, List<List<String>> phrases) {
    return phrases.stream()
        .filter(phrase -> phrase.size() <= words.size())
        .filter(phrase -> words.subList(0, phrase.size()).equals(phrase))
        .map(List::size)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static List<String> numbersInDigits(List<String> words, Numbers numbers) {
    List<String> result = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<SpokenNumber> number =
          numbers.isPronoun(words, at)
              ? Optional.of(SpokenNumber.ONE)
              : SpokenNumber.at(words, at, numbers);
      result.add(number.map(SpokenNumber::value).orElse(words.get(at)));
      at += number.map(SpokenNumber::length).orElse(1);
    }
    return List.copyOf(result);
  }
}
