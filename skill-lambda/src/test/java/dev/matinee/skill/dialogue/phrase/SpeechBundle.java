package dev.matinee.skill.dialogue.phrase;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of sentences.
 *
 * @param locale whose sentences they are; of no language for those that are the last resort
 * @param sentences as they are written, by their keys
 */
record SpeechBundle(Locale locale, Map<String, String> sentences) {
  private static final Path FOLDER = Path.of("src/main/resources/dev/matinee/skill");
  private static final Pattern NAME =
      Pattern.compile("speech(_(?<language>[a-z]{2}))?(_(?<region>[A-Z]{2}))?\\.properties");

  /** Every bundle that the skill has. */
  static Stream<SpeechBundle> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .map(SpeechBundle::read)
          .toList()
          .stream();
    }
  }

  /** What is spoken where no other bundle has a sentence. */
  static SpeechBundle english() {
    return read(FOLDER.resolve("speech.properties"));
  }

  /** Whether it has only what is said differently in one country. */
  boolean isRegional() {
    return !locale.getCountry().isEmpty();
  }

  private static SpeechBundle read(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sentences = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> sentences.put(k, properties.getProperty(k)));
    return new SpeechBundle(name.matches() ? locale(name) : Locale.ROOT, sentences);
  }

  private static Locale locale(Matcher name) {
    Locale.Builder locale = new Locale.Builder();
    return locale.setLanguage(name.group("language")).setRegion(name.group("region")).build();
  }

  @Override
  public String toString() {
    return "bundle " + (locale.equals(Locale.ROOT) ? "of all" : locale.toLanguageTag());
  }
}
