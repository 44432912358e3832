package dev.matinee.skill.dialogue;

import java.util.Optional;

/**
 * Who listens, and to what.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param previous what the skill said before
 * @param speaker who speaks
 * @param phrases in the language of the person
 */
public record Listener(Optional<Answer> previous, Speaker speaker, Phrases phrases) {
  /** Where the conversation is in a list, once one was read. */
  Optional<Place> place() {
    return previous.map(Answer::memory).flatMap(Memory::place);
  }

  /** How what was changed last can be taken back. */
  Optional<Undo> undo() {
    return previous.map(Answer::memory).flatMap(Memory::undo);
  }

  /** Whether a "yes" would mean this. */
  public boolean isOffered(Offer offer) {
    return previous.flatMap(Answer::offer).equals(Optional.of(offer));
  }
}
