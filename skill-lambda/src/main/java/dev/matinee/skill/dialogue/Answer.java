package dev.matinee.skill.dialogue;

import java.util.Optional;

/**
 * What the skill says in one turn. Speech is plain text; whoever sends it to a voice service
 * escapes it.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param speech what is said; where the conversation goes on it ends with a question
 * @param reprompt what is said when nobody answers; empty where the conversation ends
 * @param asksFor the slot that the question asks for, where it asks for one
 * @param offer what a "yes" means, where it has a meaning of its own
 * @param wish what the conversation goes on with, once that slot is filled
 * @param card beside the speech
 */
public record Answer(
    String speech,
    Optional<String> reprompt,
    Optional<WishSlot> asksFor,
    Optional<Offer> offer,
    MovieWish wish,
    Optional<Card> card) {
  /** The last words of a conversation. */
  static Answer closing(String speech) {
    return new Answer(
        speech,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        MovieWish.NOTHING,
        Optional.empty());
  }

  /** An open question. */
  static Answer asking(String speech, String reprompt) {
    return new Answer(
        speech,
        Optional.of(reprompt),
        Optional.empty(),
        Optional.empty(),
        MovieWish.NOTHING,
        Optional.empty());
  }

  /** A question for a yes or a no. */
  static Answer offering(Offer offer, String speech, String reprompt) {
    return new Answer(
        speech,
        Optional.of(reprompt),
        Optional.empty(),
        Optional.of(offer),
        MovieWish.NOTHING,
        Optional.empty());
  }

  /** A question for one slot of a wish. */
  static Answer askingFor(WishSlot slot, MovieWish wish, String speech, String reprompt) {
    return new Answer(
        speech, Optional.of(reprompt), Optional.of(slot), Optional.empty(), wish, Optional.empty());
  }

  Answer with(Card card) {
    return new Answer(speech, reprompt, asksFor, offer, wish, Optional.of(card));
  }

  /** This, with a sentence in front of it. */
  Answer after(String sentence) {
    return new Answer(sentence + " " + speech, reprompt, asksFor, offer, wish, card);
  }

  /** Whether the conversation goes on. */
  public boolean isOpen() {
    return reprompt.isPresent();
  }
}
