package dev.matinee.voice;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An utterance that calls the skill by its name: "open movie matinee", "ask movie matinee for five
 * movies", "recommend five movies from movie matinee".
 *
 * @param wish the words besides; empty where the skill is only opened
 */
record Invocation(List<String> wish) {
  private static final Set<List<String>> VERBS =
      Set.of(
          List.of(),
          List.of("open"),
          List.of("launch"),
          List.of("start"),
          List.of("begin"),
          List.of("load"),
          List.of("run"),
          List.of("use"),
          List.of("ask"),
          List.of("tell"),
          List.of("talk", "to"),
          List.of("speak", "to"));
  private static final Set<String> BEFORE_WISH = Set.of("to", "for", "and", "that", "about");
  private static final Set<String> AFTER_WISH = Set.of("from", "with", "using", "on", "in");

  static Optional<Invocation> of(List<String> words, List<String> invocationName) {
    int name = Collections.indexOfSubList(words, invocationName);
    if (name < 0) {
      return Optional.empty();
    }
    List<String> before = words.subList(0, name);
    List<String> after = words.subList(name + invocationName.size(), words.size());
    if (VERBS.contains(before)) {
      boolean joined = !after.isEmpty() && BEFORE_WISH.contains(after.get(0));
      return Optional.of(new Invocation(after.subList(joined ? 1 : 0, after.size())));
    }
    boolean last = after.isEmpty() && AFTER_WISH.contains(before.get(name - 1));
    return last ? Optional.of(new Invocation(before.subList(0, name - 1))) : Optional.empty();
  }
}
