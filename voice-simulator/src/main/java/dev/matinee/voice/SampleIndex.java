package dev.matinee.voice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Samples by their words: those that an utterance may fit with a few mistakes are found without a
 * look at the others. Samples with slots for wording are not among them, since how a wish is put
 * tells nothing of it: they fit as they are, or not.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class SampleIndex {
  private final List<Sample> samples;
  private final int[] literals;
  private final Map<String, List<Integer>> places = new HashMap<>();

  SampleIndex(List<Sample> samples) {
    this.samples = List.copyOf(samples);
    this.literals = new int[samples.size()];
    for (int at = 0; at < literals.length; at++) {
      add(at);
    }
  }

  /** A word that a sample says twice leads there twice. */
  private void add(int at) {
    for (String part : samples.get(at).parts()) {
      if (!Sample.isSlot(part)) {
        literals[at]++;
        places.computeIfAbsent(part, word -> new ArrayList<>()).add(at);
      }
    }
  }

  /** Those that are recognised by more words than are missing; a listed value counts as a word. */
  Stream<Sample> recognisable(List<String> words) {
    int[] missing = missingIn(words);
    return where(
        at -> {
          int slots = samples.get(at).parts().size() - literals[at];
          return Alignment.MISTAKE * missing[at] <= literals[at] - missing[at] + slots;
        });
  }

  private int[] missingIn(List<String> words) {
    int[] missing = literals.clone();
    for (String word : new HashSet<>(words)) {
      places.getOrDefault(word, List.of()).forEach(at -> missing[at]--);
    }
    return missing;
  }

  private Stream<Sample> where(IntPredicate fits) {
    return IntStream.range(0, literals.length).filter(fits).mapToObj(samples::get);
  }
}
