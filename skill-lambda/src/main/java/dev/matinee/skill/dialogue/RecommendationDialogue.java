package dev.matinee.skill.dialogue;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.util.Optional;

/**
 * Asks until a wish for movies is complete, then reads the list out.
 *
 * <p>Safe for use by any number of threads.
 */
public final class RecommendationDialogue {
  private final ListReader lists;

  public RecommendationDialogue(ListReader lists) {
    this.lists = lists;
  }

  /**
   * Answers a wish, together with what is known of it from the turns before.
   *
   * @param heard in this turn
   * @param previous what the skill said before
   * @throws StoreException if the list cannot be read
   */
  public Answer answer(MovieWish heard, Optional<Answer> previous, Phrases phrases) {
    MovieWish known = previous.map(Answer::wish).orElse(MovieWish.NOTHING);
    MovieWish wish = heard.or(known);
    if (wish.isComplete()) {
      return readOut(wish, phrases);
    }
    boolean asked = previous.flatMap(Answer::asksFor).isPresent();
    boolean nothingNew = asked && wish.equals(known);
    return wish.isRefused() || nothingNew
        ? WishQuestion.askAgain(wish, phrases)
        : WishQuestion.ask(wish, phrases);
  }

  private Answer readOut(MovieWish wish, Phrases phrases) {
    UserId userId = UserId.ofDataSetUser(wish.memberId().positive().orElseThrow());
    Optional<StoredList> stored =
        lists.read(userId).filter(found -> !found.list().movies().isEmpty());
    return stored
        .map(found -> new SpokenList(found, phrases).first(wish.amount().positive().orElseThrow()))
        .orElseGet(() -> noList(userId, phrases));
  }

  private static Answer noList(UserId userId, Phrases phrases) {
    String sentence = phrases.sayWithSite(Phrase.LIST_NONE, userId.value());
    return Answer.asking(
            sentence + " " + phrases.say(Phrase.ANYTHING_ELSE),
            phrases.say(Phrase.ANYTHING_ELSE_MORE))
        .with(new Card(phrases.say(Phrase.CARD_HEADING, userId.value()), sentence));
  }
}
