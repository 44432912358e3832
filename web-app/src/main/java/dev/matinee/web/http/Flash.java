package dev.matinee.web.http;

import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word about what was just done, which the next page says once. Immutable.
 *
 * @param word what was done
 * @param codes new recovery codes; empty where there are none
 */
public record Flash(Word word, List<String> codes) {
  /** What was done. */
  public enum Word {
    SIGNED_UP("layout.signed.up"),
    LOGGED_OUT("layout.logged.out"),
    RECOVERED("layout.recovered");

    private final String key;

    Word(String key) {
      this.key = key;
    }

    /** The word of a name. */
    public static Optional<Word> of(String name) {
      return Stream.of(values()).filter(word -> word.toString().equals(name)).findAny();
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Flash {
    codes = List.copyOf(codes);
  }

  /** A word alone. */
  public static Flash of(Word word) {
    return new Flash(word, List.of());
  }

  /** What a person is told. */
  public String sentence(Texts texts) {
    return texts.of(word.key);
  }

  /** Without the codes, since it ends in logs. */
  @Override
  public String toString() {
    return "Flash[" + word + "]";
  }
}
