package dev.matinee.skill.dialogue.people;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Offer;
import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.skill.dialogue.memory.Memory;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.memory.Undos;
import dev.matinee.skill.dialogue.phrase.Phrases;
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
  public Optional<Place> place() {
    return previous.map(Answer::memory).flatMap(Memory::place);
  }

  /** The changes that can be taken back. */
  public Undos undos() {
    return previous.map(Answer::memory).flatMap(Memory::undos).orElse(Undos.NONE);
  }

  /** The genres that are left out in this conversation. */
  public List<String> without() {
    return previous.map(Answer::memory).flatMap(Memory::without).orElse(List.of());
  }

  /** Who watches together, once that was spoken of. */
  public Optional<Company> company() {
    return previous.map(Answer::memory).flatMap(Memory::company);
  }

  /** The question that is open, where its answer fills a slot of an intent. */
  public Optional<Asked> asked(String intent) {
    return previous
        .flatMap(Answer::asked)
        .filter(asked -> asked.question().intent().equals(intent));
  }

  /** Whether a slot of an intent was just asked for. */
  public boolean wasAsked(String intent) {
    return asked(intent).isPresent();
  }

  /** Whether a "yes" would mean this. */
  public boolean isOffered(Offer offer) {
    return previous.flatMap(Answer::offer).equals(Optional.of(offer));
  }
}
