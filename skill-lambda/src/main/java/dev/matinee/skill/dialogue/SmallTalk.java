package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.memory.Memory;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import java.util.Optional;

/**
 * Everything that is said without looking at a list.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class SmallTalk {
  private static final int MISSES_WITHOUT_A_WAY_OUT = 3;

  private final Phrases phrases;

  public SmallTalk(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The first words. */
  public Answer welcome() {
    return openQuestion(Phrase.WELCOME);
  }

  /** What can be said to the skill at this point. A question for a number stays open. */
  public Answer help(Optional<Answer> previous) {
    boolean inList = previous.map(Answer::memory).flatMap(Memory::place).isPresent();
    return stillAsking(previous, Phrase.HELP_ASKED)
        .orElseGet(() -> openQuestion(inList ? Phrase.HELP_LIST : Phrase.HELP));
  }

  /**
   * To words that mean nothing here. The question stays open, whatever it is, and a "yes" means
   * what it meant. After the third miss in a row another way out is offered.
   */
  public Answer notUnderstood(Optional<Answer> previous) {
    int misses = previous.map(Answer::memory).map(Memory::misses).orElse(0) + 1;
    if (misses >= MISSES_WITHOUT_A_WAY_OUT) {
      return openQuestion(Phrase.WAY_OUT);
    }
    Phrase phrase = misses == 1 ? Phrase.MISHEARD : Phrase.MISHEARD_AGAIN;
    return previous
        .map(answer -> answer.again(phrases.say(phrase)))
        .orElseGet(() -> openQuestion(Phrase.NOT_UNDERSTOOD))
        .missing(misses);
  }

  /** To a yes where nothing was offered, after a list was read. */
  public Answer whatElse() {
    return openQuestion(Phrase.WHAT_ELSE);
  }

  /** To a wish that was understood, and that the skill cannot fulfil. */
  public Answer notPossible() {
    return openQuestion(Phrase.NOT_POSSIBLE);
  }

  /** The last words. */
  public Answer goodbye() {
    return Answer.closing(phrases.say(Phrase.GOODBYE));
  }

  /** What was said before, once more; the question stays the same. */
  public Answer repeat(Optional<Answer> previous) {
    return previous
        .filter(answer -> !answer.speech().isEmpty())
        .orElseGet(() -> openQuestion(Phrase.NOTHING_TO_REPEAT));
  }

  /** To a no: what was offered is not wanted; where nothing was, there is nothing else to do. */
  public Answer no(Optional<Answer> previous) {
    return previous.flatMap(Answer::offer).isPresent() ? whatElse() : goodbye();
  }

  /** The lists cannot be read for now. */
  public Answer storeDown() {
    return Answer.closing(phrases.say(Phrase.STORE_DOWN));
  }

  /** An unexpected error occurred. */
  public Answer failure() {
    return Answer.closing(phrases.say(Phrase.FAILURE));
  }

  private Optional<Answer> stillAsking(Optional<Answer> previous, Phrase phrase) {
    return previous
        .filter(answer -> answer.asked().isPresent())
        .map(answer -> answer.again(phrases.say(phrase)));
  }

  private Answer openQuestion(Phrase phrase) {
    return Answer.asking(phrases.say(phrase), phrases.say(Phrase.WELCOME_MORE));
  }
}
