package dev.matinee.interaction;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the files of all languages add to their models, each combination of slots in all of them.
 */
final class Wording {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  private final Map<String, WordingSource> sources = new LinkedHashMap<>();
  private final Set<String> everywhere;

  private Wording() {
    LANGUAGES.forEach(language -> sources.put(language, WordingSource.of(language)));
    everywhere = new HashSet<>(companies(sources.get("en")));
    sources.values().forEach(source -> everywhere.retainAll(companies(source)));
  }

  static Wording read() {
    return new Wording();
  }

  /** More names of listed values, by type and id. */
  Map<String, Set<String>> values(String locale) {
    return source(locale).values();
  }

  /**
   * More samples by intent. Those whose slots do not stand together in every language are left out,
   * since whatever can be said in one can be said in each.
   */
  Map<String, Set<String>> samples(String locale) {
    Map<String, Set<String>> samples = new LinkedHashMap<>();
    source(locale)
        .samples()
        .forEach(
            (intent, all) ->
                samples.put(
                    intent,
                    all.stream()
                        .filter(sample -> everywhere.contains(intent + company(sample)))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
    return samples;
  }

  private WordingSource source(String locale) {
    return sources.get(locale.substring(0, 2));
  }

  private static Set<String> companies(WordingSource source) {
    return source.samples().entrySet().stream()
        .flatMap(intent -> intent.getValue().stream().map(s -> intent.getKey() + company(s)))
        .collect(Collectors.toSet());
  }

  private static String company(String sample) {
    return Stream.of(sample.split(" "))
        .filter(word -> word.startsWith("{"))
        .sorted()
        .collect(Collectors.joining(" ", " ", ""));
  }
}
