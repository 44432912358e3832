package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Card;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.people.CurrentLists;
import dev.matinee.skill.dialogue.people.HeardMovies;
import dev.matinee.skill.dialogue.people.LinkedAccounts;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenList;
import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tells what is new in a list since its owner heard it last, in this conversation or in another.
 * Only those whose account is linked are known again.
 *
 * <p>Safe for use by any number of threads.
 */
public final class NewsDialogue {
  private final CurrentLists lists;
  private final LinkedAccounts accounts;
  private final HeardMovies heard;
  private final StoreTime time;

  /**
   * Reads lists.
   *
   * @param lists that are read out
   * @param accounts who speaks
   * @param heard what was read out, and keeps it
   * @param time that a turn may spend with the store
   */
  public NewsDialogue(
      CurrentLists lists, LinkedAccounts accounts, HeardMovies heard, StoreTime time) {
    this.lists = lists;
    this.accounts = accounts;
    this.heard = heard;
    this.time = time;
  }

  /**
   * To "anything new?".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer news(Listener listener) {
    return time.within(() -> newsSoon(listener));
  }

  /** To "tell me when there is something new": a reminder to ask, once a week. */
  public Answer remind(Reminders reminders, Listener listener) {
    Phrases phrases = listener.phrases();
    return switch (reminders.everyWeek(phrases.say(Phrase.NEWS_REMINDER))) {
      case SET -> goingOn(Phrase.NEWS_REMINDED, phrases);
      case STANDS -> goingOn(Phrase.NEWS_REMINDED_BEFORE, phrases);
      case NOT_ALLOWED ->
          goingOn(Phrase.NEWS_REMINDER_NOT_ALLOWED, phrases).with(Card.ALLOW_REMINDERS);
      case NOT_POSSIBLE ->
          Answer.asking(phrases.say(Phrase.NEWS_NOT_TOLD), phrases.say(Phrase.WELCOME_MORE));
    };
  }

  private static Answer goingOn(Phrase phrase, Phrases phrases) {
    return Answer.asking(
        phrases.say(phrase) + " " + phrases.say(Phrase.ANYTHING_ELSE),
        phrases.say(Phrase.ANYTHING_ELSE_MORE));
  }

  private Answer newsSoon(Listener listener) {
    Phrases phrases = listener.phrases();
    Optional<UserId> account = accounts.of(listener.speaker());
    if (account.isEmpty()) {
      return Answer.asking(
          phrases.say(Phrase.NEWS_NOT_LINKED), phrases.say(Phrase.ANYTHING_ELSE_MORE));
    }
    return lists
        .find(account.get())
        .map(stored -> heard.noting(stored, news(stored, heard.of(account.get()), listener)))
        .orElseGet(() -> ListQuestions.nobodysList(account.get(), phrases));
  }

  private static Answer news(ListWithHistoryVersion stored, List<Long> before, Listener listener) {
    Phrases phrases = listener.phrases();
    Selection wanted = Selection.ALL.leavingOut(listener.without());
    SpokenList list = new SpokenList(stored, wanted, phrases);
    return before.isEmpty()
        ? list.first(OptionalLong.empty()).after(phrases.say(Phrase.NEWS_FIRST))
        : list.newSince(before);
  }
}
