package dev.matinee.skill.words;

import java.util.List;
import java.util.Map;

/**
 * What own words mean.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param intent of the interaction model that they ask for
 * @param slots of that intent, by name: ids of listed values, digits, or a title as it was said
 * @param unread words of which nothing is known, in the order in which they were said
 */
public record ReadWords(String intent, Map<String, String> slots, List<String> unread) {
  private static final ReadWords NOTHING =
      new ReadWords("AMAZON.FallbackIntent", Map.of(), List.of());

  /** Keeps copies. */
  public ReadWords {
    slots = Map.copyOf(slots);
    unread = List.copyOf(unread);
  }

  /** {@return that nothing was understood} */
  static ReadWords nothing() {
    return NOTHING;
  }

  /** {@return whether something was understood} */
  public boolean isUnderstood() {
    return !equals(NOTHING);
  }
}
