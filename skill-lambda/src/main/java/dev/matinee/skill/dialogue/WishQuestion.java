package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;

/** The question for what a wish lacks. */
enum WishQuestion {
  BOTH(Question.MEMBER_ID, Phrase.ASK_BOTH, Phrase.AGAIN_BOTH, Phrase.ASK_BOTH_MORE),
  ID(Question.MEMBER_ID, Phrase.ASK_ID, Phrase.AGAIN_ID, Phrase.ASK_ID_MORE),
  AMOUNT(Question.AMOUNT, Phrase.ASK_AMOUNT, Phrase.AGAIN_AMOUNT, Phrase.ASK_AMOUNT_MORE);

  private final Question question;
  private final Phrase first;
  private final Phrase again;
  private final Phrase reprompt;

  WishQuestion(Question question, Phrase first, Phrase again, Phrase reprompt) {
    this.question = question;
    this.first = first;
    this.again = again;
    this.reprompt = reprompt;
  }

  /** Asks for the first time. */
  static Answer ask(MovieWish wish, Phrases phrases) {
    WishQuestion question = of(wish);
    return question.answer(question.first, wish, phrases);
  }

  /** Asks for what was not understood. */
  static Answer askAgain(MovieWish wish, Phrases phrases) {
    WishQuestion question = of(wish);
    return question.answer(question.again, wish, phrases);
  }

  /** Asks somebody who is known already how many they want. */
  static Answer askAgainForAmount(MovieWish wish, Phrases phrases) {
    return AMOUNT.answer(AMOUNT.again, wish, phrases);
  }

  /** Asks for a pairing code or an ID, after a code that was not right. */
  static Answer askForCode(Phrase phrase, MovieWish wish, Phrases phrases) {
    return ID.answer(phrase, wish, phrases);
  }

  /** Tells how to get a code, and asks for it. */
  static Answer askForNewCode(MovieWish wish, Phrases phrases) {
    return Answer.askingFor(
            new Asked(Question.MEMBER_ID, wish.words()),
            phrases.sayWithSite(Phrase.LINK_HOW) + " " + phrases.say(Phrase.LINK_ASK),
            phrases.say(Phrase.ASK_ID_MORE))
        .wishing(wish);
  }

  private static WishQuestion of(MovieWish wish) {
    if (wish.memberId().positive().isPresent()) {
      return AMOUNT;
    }
    return wish.needsAmount() ? BOTH : ID;
  }

  private Answer answer(Phrase phrase, MovieWish wish, Phrases phrases) {
    MovieWish known = wish.onlyPositive();
    return Answer.askingFor(
            new Asked(question, known.words()), phrases.say(phrase), phrases.say(reprompt))
        .wishing(known);
  }
}
