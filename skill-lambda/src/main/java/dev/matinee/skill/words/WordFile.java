package dev.matinee.skill.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The file of a language beside this class: lines {@code key = phrase|phrase}, in which a line that
 * begins with a blank goes on. Keys in brackets are lists of words, others are commands.
 *
 * @param lists of words by name
 * @param commands phrases by the intent that they mean, the ones that are looked for first in front
 */
record WordFile(Map<String, List<String>> lists, List<Map.Entry<String, List<String>>> commands) {
  /**
   * Reads the file of a language.
   *
   * @throws IllegalArgumentException if there is none
   */
  static WordFile of(String language) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<Map.Entry<String, List<String>>> commands = new ArrayList<>();
    for (String line : text(language).replaceAll("\n +", "").split("\n", -1)) {
      int at = line.indexOf('=');
      if (at > 0 && !line.startsWith("#")) {
        String key = line.substring(0, at).strip();
        List<String> phrases = phrases(line.substring(at + 1));
        if (key.startsWith("[")) {
          lists.put(key.substring(1, key.length() - 1), phrases);
        } else {
          commands.add(Map.entry(key, phrases));
        }
      }
    }
    return new WordFile(lists, commands);
  }

  List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  private static List<String> phrases(String text) {
    return Stream.of(text.split("\\|")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static String text(String language) {
    try (InputStream file = WordFile.class.getResourceAsStream("words_" + language + ".txt")) {
      if (file == null) {
        throw new IllegalArgumentException("there are no words for the language " + language);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
