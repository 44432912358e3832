package dev.matinee.skill.dialogue;

import java.util.List;
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

  /** The changes that can be taken back. */
  Undos undos() {
    return previous.map(Answer::memory).flatMap(Memory::undos).orElse(Undos.NONE);
  }

  /** The genres that are left out in this conversation. */
  List<String> without() {
    return previous.map(Answer::memory).flatMap(Memory::without).orElse(List.of());
  }

  /** The question that is open, where its answer fills a slot of an intent. */
  public Optional<Asked> asked(String intent) {
    return previous
        .flatMap(Answer::asked)
        .filter(asked -> asked.question().intent().equals(intent));
  }

  /** Whether a slot of an intent was just asked for. */
  boolean wasAsked(String intent) {
    return asked(intent).isPresent();
  }

  /** Whether a "yes" would mean this. */
  public boolean isOffered(Offer offer) {
    return previous.flatMap(Answer::offer).equals(Optional.of(offer));
  }
}
