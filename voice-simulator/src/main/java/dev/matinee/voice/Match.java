package dev.matinee.voice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * How an utterance fits a sample.
 *
 * @param intent of the sample
 * @param slots the values heard; {@link #UNKNOWN} where a number was expected and a word was heard
 * @param cost what had to be overlooked, 0 for nothing
 * @param literals how many words of the sample were heard as they are
 * @param open whether any words were taken for a value, which leaves no room for mistakes
 */
record Match(String intent, Map<String, String> slots, int cost, int literals, boolean open) {
  /** What Alexa gives for a number that it did not understand. */
  static final String UNKNOWN = "?";

  /** The best first: the least overlooked, then the most words in common. */
  static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt(Match::cost)
          .thenComparing(Comparator.comparingInt(Match::literals).reversed());

  static final Match NOTHING_YET = new Match("", Map.of(), 0, 0, false);

  Match {
    slots = Map.copyOf(slots);
  }

  /** Whether every word was heard as it is, but for a value that is not known. */
  boolean lacksOnlyAValue() {
    return cost == Alignment.NOT_KNOWN && slots.containsValue(UNKNOWN);
  }

  Match literal() {
    return literal(1);
  }

  /** With so many words that the sample or a listed value has as well. */
  Match literal(int words) {
    return new Match(intent, slots, cost, literals + words, open);
  }

  /** With any words for a value. */
  Match withOpen(String slot, String value) {
    Match more = with(slot, value);
    return new Match(more.intent, more.slots, more.cost, more.literals, true);
  }

  Match costing(int more) {
    return new Match(intent, slots, cost + more, literals, open);
  }

  Match with(String slot, String value) {
    Map<String, String> more = new HashMap<>(slots);
    more.put(slot, value);
    return new Match(intent, more, cost, literals, open);
  }

  Match of(String name) {
    return new Match(name, slots, cost, literals, open);
  }
}
