package dev.matinee.web.wish;

import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the parameters of a query, and goes on where one is wrong. For use by one thread. */
final class QueryReader {
  private final Map<String, List<String>> query;
  private final Texts texts;
  private final Map<String, String> faults = new LinkedHashMap<>();

  /**
   * Reads nothing yet.
   *
   * @param texts in the language of faults
   */
  QueryReader(Map<String, List<String>> query, Texts texts) {
    this.query = query;
    this.texts = texts;
  }

  /** The first value of a parameter; empty where there is none, or a wrong one. */
  <T> Optional<T> one(String name, Function<String, T> parser) {
    return all(name).stream().findFirst().flatMap(text -> parse(name, text, parser));
  }

  /** All values of a parameter but wrong ones, each once. */
  <T> List<T> each(String name, Function<String, T> parser) {
    List<T> values = new ArrayList<>();
    all(name).forEach(text -> parse(name, text, parser).ifPresent(values::add));
    return values.stream().distinct().toList();
  }

  /** Whether a parameter is {@code true}; it may be {@code false} as well, or missing. */
  boolean isTrue(String name) {
    return one(name, text -> isTrue(name, text)).orElse(false);
  }

  private static boolean isTrue(String name, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw RefusedException.invalid(400, Message.of("picks.wrong.flag", name, text));
    }
    return text.equals("true");
  }

  private List<String> all(String name) {
    return query.getOrDefault(name, List.of());
  }

  private <T> Optional<T> parse(String name, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (RefusedException e) {
      faults.put(name, e.detail(texts));
      return Optional.empty();
    }
  }

  /** Notes what is wrong with a parameter. */
  void fault(String name, Message sentence) {
    faults.put(name, sentence.in(texts));
  }

  /** What is wrong, by parameter, in the order of reading. */
  Map<String, String> faults() {
    return faults;
  }
}
