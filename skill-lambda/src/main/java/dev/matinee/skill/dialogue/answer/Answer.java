package dev.matinee.skill.dialogue.answer;

import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.skill.dialogue.memory.Memory;
import dev.matinee.skill.dialogue.memory.Place;
import dev.matinee.skill.dialogue.memory.Undos;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the skill says in one turn. Speech is plain text; the code that sends it to a voice service
 * escapes it.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param speech what is said; where the conversation goes on it ends with a question
 * @param reprompt what is said when the person does not answer; empty where the conversation ends
 * @param asked the question, where its answer fills a slot
 * @param offer what a "yes" means, where it has a meaning of its own
 * @param wish what the conversation goes on with, once that slot is filled
 * @param card beside the speech
 * @param shown on a screen, where there is one
 * @param memory of the conversation
 */
public record Answer(
    String speech,
    Optional<String> reprompt,
    Optional<Asked> asked,
    Optional<Offer> offer,
    MovieWish wish,
    Optional<Card> card,
    Optional<ShownList> shown,
    Memory memory) {
  /** The last words of a conversation. */
  public static Answer closing(String speech) {
    return new Answer(
        speech,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        MovieWish.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Memory.NONE);
  }

  /** An open question. */
  public static Answer asking(String speech, String reprompt) {
    return closing(speech).orAgain(reprompt);
  }

  /** A question for a yes or a no. */
  public static Answer offering(Offer offer, String speech, String reprompt) {
    Answer question = asking(speech, reprompt);
    return new Answer(
        speech,
        question.reprompt,
        question.asked,
        Optional.of(offer),
        question.wish,
        question.card,
        question.shown,
        question.memory);
  }

  /** A question whose answer fills a slot. */
  public static Answer askingFor(Asked asked, String speech, String reprompt) {
    Answer question = asking(speech, reprompt);
    return new Answer(
        speech,
        question.reprompt,
        Optional.of(asked),
        question.offer,
        question.wish,
        question.card,
        question.shown,
        question.memory);
  }

  private Answer orAgain(String words) {
    return new Answer(speech, Optional.of(words), asked, offer, wish, card, shown, memory);
  }

  /** This, to go on with a wish once the question is answered. */
  public Answer wishing(MovieWish known) {
    return new Answer(speech, reprompt, asked, offer, known, card, shown, memory);
  }

  public Answer with(Card other) {
    return new Answer(speech, reprompt, asked, offer, wish, Optional.of(other), shown, memory);
  }

  public Answer showing(ShownList list) {
    return new Answer(speech, reprompt, asked, offer, wish, card, Optional.of(list), memory);
  }

  private Answer with(Memory other) {
    return new Answer(speech, reprompt, asked, offer, wish, card, shown, other);
  }

  /** Remembers the place in a list that it ends at. */
  public Answer at(Place where) {
    return with(memory.at(where));
  }

  /** Remembers what can be taken back. */
  public Answer undoing(Undos changes) {
    return with(memory.undoing(changes));
  }

  /** Remembers which genres are not wanted in this conversation. */
  public Answer leavingOut(List<String> genres) {
    return with(memory.leavingOut(genres));
  }

  /** Remembers who watches together. */
  public Answer together(Company people) {
    return with(memory.together(people));
  }

  /** Remembers how often in a row nothing was understood. */
  public Answer missing(int inARow) {
    return with(memory.missing(inARow));
  }

  /** This, remembering what the answer before remembered. */
  public Answer following(Optional<Answer> earlier) {
    return with(memory.after(earlier.map(Answer::memory).orElse(Memory.NONE)));
  }

  /** What another person of the household may know of it: not what was said, but lists of all. */
  public Answer forAnotherVoice() {
    Memory shared = memory.forAnotherVoice();
    return new Answer(
        "",
        reprompt,
        Optional.empty(),
        offer.filter(meant -> shared.place().isPresent()),
        MovieWish.NOTHING,
        Optional.empty(),
        Optional.empty(),
        shared);
  }

  /** The same question once more, after a sentence, in the words that a silent person hears. */
  public Answer again(String sentence) {
    return new Answer(
        sentence + " " + reprompt.orElse(speech),
        reprompt,
        asked,
        offer,
        wish,
        Optional.empty(),
        Optional.empty(),
        memory.missing(0));
  }

  /** This, with a sentence in front of it. */
  public Answer after(String sentence) {
    return new Answer(sentence + " " + speech, reprompt, asked, offer, wish, card, shown, memory);
  }

  /** This in other words that mean the same, for a receiver that limits the length. */
  public Answer reworded(UnaryOperator<String> speeches, UnaryOperator<Card> cards) {
    return new Answer(
        speeches.apply(speech),
        reprompt.map(speeches),
        asked,
        offer,
        wish,
        card.map(cards),
        shown,
        memory);
  }

  /** Whether the conversation goes on. */
  public boolean isOpen() {
    return reprompt.isPresent();
  }
}
