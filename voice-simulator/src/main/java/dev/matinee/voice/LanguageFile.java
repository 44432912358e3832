package dev.matinee.voice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** The words of a language, as they are written down. */
final class LanguageFile {
  private final Properties entries = new Properties();

  private LanguageFile(InputStream file) throws IOException {
    entries.load(new InputStreamReader(file, UTF_8));
  }

  /**
   * Reads the file of a language.
   *
   * @throws IllegalArgumentException if there is none
   */
  static LanguageFile of(Locale locale) {
    String name = "language_" + locale.getLanguage() + ".properties";
    try (InputStream file = LanguageFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException(
            "locale must be of a language that is spoken here, got " + locale.toLanguageTag());
      }
      return new LanguageFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** An entry as it is written; empty where there is none. */
  String text(String key) {
    return entries.getProperty(key, "");
  }

  /** The phrases of an entry, each as words. */
  List<List<String>> phrases(String key) {
    return texts(key).map(phrase -> List.of(phrase.split(" ", -1))).toList();
  }

  /** The phrases of an entry, where each is one word. */
  List<String> words(String key) {
    return texts(key).toList();
  }

  private Stream<String> texts(String key) {
    return Stream.of(text(key).split(",", -1)).map(String::strip).filter(text -> !text.isEmpty());
  }
}
