package dev.matinee.interaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How things are put in one language: the file {@code wording/LANGUAGE.txt}, whose form the README
 * of the module tells.
 */
final class WordingSource {
  private static final Pattern MACRO = Pattern.compile("\\$([A-Z]+\\d?)");
  private static final Pattern LIMITED = Pattern.compile("@(\\d+) (.*)");
  private static final Pattern SLOT = Pattern.compile("\\{\\w+}");
  private static final Pattern WORD = Pattern.compile("\\p{Ll}+(['-]\\p{Ll}+)*|\\{\\w+}");
  private static final int USUAL_LIMIT = 85;

  private final Map<String, String> macros = new HashMap<>();
  private final List<Pattern> wrong = new ArrayList<>();

  /** The phrases of each value, by type and id; those of an intent, by its name. */
  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  private final Map<String, Set<String>> samples = new LinkedHashMap<>();
  private String intent = "";
  private int limit = USUAL_LIMIT;

  private WordingSource() {}

  static WordingSource of(String language) {
    WordingSource source = new WordingSource();
    lines(Path.of("wording", language + ".txt")).forEach(source::read);
    return source;
  }

  /** More names of listed values, by type and id, such as {@code MovieGenre Comedy}. */
  Map<String, Set<String>> values() {
    return values;
  }

  /** Samples by intent. */
  Map<String, Set<String>> samples() {
    return samples;
  }

  /** Lines as they are meant: one that begins with a blank goes on with the one before. */
  private static List<String> lines(Path file) {
    List<String> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, UTF_8)) {
        if (line.startsWith(" ")) {
          lines.add(lines.remove(lines.size() - 1) + line.strip());
        } else if (!line.isEmpty() && !line.startsWith("//")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private void read(String line) {
    String rest = line.substring(1).strip();
    switch (line.charAt(0)) {
      case '$' -> macros.put(before(rest), after(rest));
      case '-' -> wrong.add(Pattern.compile(rest));
      case '+' -> value(before(rest), after(rest));
      case '#' -> startIntent(rest);
      default -> samples.get(intent).addAll(phrases(line, limit, this::isSample));
    }
  }

  private void startIntent(String name) {
    Matcher limited = LIMITED.matcher(name);
    boolean hasLimit = limited.matches();
    limit = hasLimit ? Integer.parseInt(limited.group(1)) : USUAL_LIMIT;
    intent = hasLimit ? limited.group(2) : name;
    samples.computeIfAbsent(intent, key -> new LinkedHashSet<>());
  }

  private void value(String typeAndId, String pattern) {
    values
        .computeIfAbsent(typeAndId, key -> new LinkedHashSet<>())
        .addAll(phrases(pattern, Integer.MAX_VALUE, phrase -> !phrase.isEmpty()));
  }

  private List<String> phrases(String line, int usualLimit, Predicate<String> accepted) {
    Matcher limited = LIMITED.matcher(line);
    boolean hasLimit = limited.matches();
    int most = hasLimit ? Integer.parseInt(limited.group(1)) : usualLimit;
    return WordingPattern.phrases(written(hasLimit ? limited.group(2) : line), most, accepted);
  }

  /** With what the short names stand for. */
  private String written(String pattern) {
    String written = pattern;
    while (MACRO.matcher(written).find()) {
      written =
          MACRO
              .matcher(written)
              .replaceAll(name -> Matcher.quoteReplacement("(" + macro(name.group(1)) + ")"));
    }
    return written;
  }

  private String macro(String name) {
    if (!macros.containsKey(name)) {
      throw new IllegalArgumentException("$" + name + " is not known");
    }
    return macros.get(name);
  }

  /** Whether a phrase has plain words, no slot twice, and breaks no rule of grammar. */
  private boolean isSample(String phrase) {
    List<String> slots = SLOT.matcher(phrase).results().map(slot -> slot.group()).toList();
    return phrase.contains(" ")
        && Stream.of(phrase.split(" ")).allMatch(word -> WORD.matcher(word).matches())
        && Set.copyOf(slots).size() == slots.size()
        && wrong.stream().noneMatch(rule -> rule.matcher(phrase).find());
  }

  private static String before(String definition) {
    return definition.substring(0, definition.indexOf('=')).strip();
  }

  private static String after(String definition) {
    return definition.substring(definition.indexOf('=') + 1).strip();
  }
}
