package dev.matinee.voice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What people say in a language besides the utterances of an interaction model.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Language {
  private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

  private final LanguageFile file;
  private final Numbers numbers;
  private final List<List<String>> fillers;

  private Language(LanguageFile file, Numbers numbers) {
    this.file = file;
    this.numbers = numbers;
    this.fillers = file.phrases("fillers");
  }

  /**
   * The language of a locale.
   *
   * @throws IllegalArgumentException if it is not spoken here
   */
  static Language of(Locale locale) {
    return KNOWN.computeIfAbsent(locale.getLanguage(), language -> read(locale));
  }

  private static Language read(Locale locale) {
    LanguageFile file = LanguageFile.of(locale);
    boolean english = locale.getLanguage().equals("en");
    return new Language(file, english ? new EnglishNumbers() : new ListedNumbers(file));
  }

  Numbers numbers() {
    return numbers;
  }

  /** Words that mean nothing, such as "please". */
  List<List<String>> fillers() {
    return fillers;
  }

  /** Whether somebody leaves without a goodbye. */
  boolean isExit(List<String> words) {
    return file.phrases("exits").contains(words);
  }

  /** Whether words can stand in front of the name of a skill to call it. */
  boolean opens(List<String> words) {
    return words.isEmpty() || file.phrases("openers").contains(words);
  }

  /** Whether a word joins a wish to the name of a skill in front of it. */
  boolean introducesWish(String word) {
    return file.words("before.wish").contains(word);
  }

  /** Whether a word joins the name of a skill to a wish in front of it. */
  boolean followsWish(String word) {
    return file.words("after.wish").contains(word);
  }

  /** What is understood for a built-in intent without samples; nothing for another. */
  Stream<Sample> builtIn(String intent) {
    return file.words(intent).stream().map(text -> Sample.of(intent, text, Map.of(), this));
  }
}
