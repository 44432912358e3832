package dev.matinee.voice;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An utterance that calls the skill by its name: "open movie matinee", "ask movie matinee for five
 * movies", "recommend five movies from movie matinee".
 *
 * @param wish the words besides; empty where the skill is only opened
 */
record Invocation(List<String> wish) {
  static Optional<Invocation> of(List<String> words, InteractionModel model) {
    List<String> invocationName = model.invocationName();
    Language language = model.language();
    int name = Collections.indexOfSubList(words, invocationName);
    if (name < 0) {
      return Optional.empty();
    }
    List<String> before = words.subList(0, name);
    List<String> after = words.subList(name + invocationName.size(), words.size());
    if (language.opens(before)) {
      boolean joined = !after.isEmpty() && language.introducesWish(after.get(0));
      return Optional.of(new Invocation(after.subList(joined ? 1 : 0, after.size())));
    }
    boolean last = after.isEmpty() && language.followsWish(before.get(name - 1));
    return last ? Optional.of(new Invocation(before.subList(0, name - 1))) : Optional.empty();
  }
}
