package dev.matinee.lists.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The kind of item that is recommended, with its words: all texts speak of films, and what stands
 * for films in them is replaced where other items are recommended. The words of a noun in a
 * language are in a file beside this class, such as {@code artist_de.txt}.
 *
 * <p>Safe for use by any number of threads.
 */
public enum ItemNoun {
  /** Films, whose texts stay as they are. */
  MOVIE,

  /** Artists, that is bands and musicians, who are listened to. */
  ARTIST,

  /** Products of a shop, which are bought. */
  PRODUCT;

  /** The variable of the environment that names one. */
  public static final String VARIABLE = "MATINEE_ITEM_NOUN";

  private static final Map<String, Replacements> READ = new ConcurrentHashMap<>();

  /**
   * {@return the noun that an environment names, such as {@code artist}; films unless it does}
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static ItemNoun of(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, "").strip();
    return value.isEmpty() ? MOVIE : named(value);
  }

  private static ItemNoun named(String value) {
    return Arrays.stream(values())
        .filter(noun -> noun.word().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    VARIABLE + " must be one of " + allowed() + ", got '" + value + "'"));
  }

  private static String allowed() {
    return Arrays.stream(values()).map(ItemNoun::word).collect(Collectors.joining(", "));
  }

  /** {@return its name in the environment, such as {@code artist}} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return a text about films, said of these items}
   *
   * @param locale of the text; a language without words for these items keeps its text
   */
  public String in(Locale locale, String text) {
    return this == MOVIE
        ? text
        : READ.computeIfAbsent(word() + "_" + locale.getLanguage() + ".txt", ItemNoun::read)
            .in(text);
  }

  private static Replacements read(String file) {
    try (InputStream in = ItemNoun.class.getResourceAsStream(file)) {
      return Replacements.of(Optional.ofNullable(in).map(ItemNoun::lines).orElse(List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static List<String> lines(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
