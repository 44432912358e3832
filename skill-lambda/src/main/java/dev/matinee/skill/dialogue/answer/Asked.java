package dev.matinee.skill.dialogue.answer;

import java.util.Map;

/**
 * A question that is open, and what is known already of the intent that its answer belongs to.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param question that was asked
 * @param known the words for other slots of its intent, by the name of the slot
 */
public record Asked(Question question, Map<String, String> known) {
  public Asked {
    known = Map.copyOf(known);
  }

  public static Asked of(Question question) {
    return new Asked(question, Map.of());
  }
}
