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
 * @param place in the list that the conversation is about
 */
public record Answer(
    String speech,
    Optional<String> reprompt,
    Optional<WishSlot> asksFor,
    Optional<Offer> offer,
    MovieWish wish,
    Optional<Card> card,
    Optional<Place> place) {
  /** The last words of a conversation. */
  static Answer closing(String speech) {
    return new Answer(
        speech,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        MovieWish.NOTHING,
        Optional.empty(),
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
        Optional.empty(),
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
        Optional.empty(),
        Optional.empty());
  }

  /** A question for one slot of a wish. */
  static Answer askingFor(WishSlot slot, MovieWish wish, String speech, String reprompt) {
    return new Answer(
        speech,
        Optional.of(reprompt),
        Optional.of(slot),
        Optional.empty(),
        wish,
        Optional.empty(),
        Optional.empty());
  }

  Answer with(Card card) {
    return new Answer(speech, reprompt, asksFor, offer, wish, Optional.of(card), place);
  }

  Answer at(Place where) {
    return new Answer(speech, reprompt, asksFor, offer, wish, card, Optional.of(where));
  }

  /** This, in the place of an earlier answer where it is in none itself. */
  public Answer stayingAt(Optional<Answer> earlier) {
    Optional<Place> where = place.or(() -> earlier.flatMap(Answer::place));
    return new Answer(speech, reprompt, asksFor, offer, wish, card, where);
  }

  /** This, with a sentence in front of it. */
  Answer after(String sentence) {
    return new Answer(sentence + " " + speech, reprompt, asksFor, offer, wish, card, place);
  }

  /** Whether the conversation goes on. */
  public boolean isOpen() {
    return reprompt.isPresent();
  }
}
