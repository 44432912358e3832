package dev.matinee.skill.dialogue;

import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.util.Optional;

/**
 * Asks until a wish for movies is complete, then reads the list out. Who is linked with an account
 * is asked for nothing.
 *
 * <p>Safe for use by any number of threads.
 */
public final class RecommendationDialogue {
  private final RecommendationStore lists;
  private final LinkedAccounts accounts;
  private final StoreTime time;

  public RecommendationDialogue(
      RecommendationStore lists, LinkedAccounts accounts, StoreTime time) {
    this.lists = lists;
    this.accounts = accounts;
    this.time = time;
  }

  /**
   * Answers a wish, together with what is known of it from the turns before.
   *
   * @param heard in this turn
   * @param previous what the skill said before
   * @param alexaUserId who speaks
   * @throws StoreException if the list cannot be read
   */
  public Answer answer(
      MovieWish heard, Optional<Answer> previous, Optional<String> alexaUserId, Phrases phrases) {
    return time.within(() -> answerSoon(heard, previous, alexaUserId, phrases));
  }

  private Answer answerSoon(
      MovieWish heard, Optional<Answer> previous, Optional<String> alexaUserId, Phrases phrases) {
    MovieWish known = previous.map(Answer::wish).orElse(MovieWish.NOTHING);
    MovieWish wish = heard.or(known);
    Optional<String> code = wish.memberId().pairingCode();
    if (code.isPresent() && alexaUserId.isPresent()) {
      return pair(alexaUserId.get(), code.get(), wish, phrases);
    }
    if (wish.memberId().positive().isEmpty()) {
      Optional<UserId> account = accounts.of(alexaUserId);
      if (account.isPresent()) {
        return ownMovies(account.get(), wish, phrases);
      }
    }
    if (wish.isComplete()) {
      return readOut(dataSetUser(wish), wish, phrases);
    }
    boolean asked = previous.flatMap(Answer::asksFor).isPresent();
    boolean nothingNew = asked && wish.equals(known);
    return wish.isRefused() || nothingNew
        ? WishQuestion.askAgain(wish, phrases)
        : WishQuestion.ask(wish, phrases);
  }

  private Answer pair(String alexaUserId, String code, MovieWish wish, Phrases phrases) {
    MovieWish rest = new MovieWish(HeardNumber.NOTHING, wish.amount());
    return switch (accounts.pair(alexaUserId, code)) {
      case LINKED ->
          ownMovies(accounts.of(Optional.of(alexaUserId)).orElseThrow(), rest, phrases)
              .after(phrases.say(Phrase.LINKED));
      case NO_SUCH_CODE -> WishQuestion.askForCode(Phrase.CODE_WRONG, rest, phrases);
      case TOO_MANY_TRIES ->
          Answer.asking(phrases.say(Phrase.CODE_PAUSE), phrases.say(Phrase.WELCOME_MORE));
    };
  }

  private Answer ownMovies(UserId account, MovieWish wish, Phrases phrases) {
    return wish.amount().isRefused()
        ? WishQuestion.askAgainForAmount(wish, phrases)
        : readOut(account, wish, phrases);
  }

  private static UserId dataSetUser(MovieWish wish) {
    return UserId.ofDataSetUser(wish.memberId().positive().orElseThrow());
  }

  private Answer readOut(UserId userId, MovieWish wish, Phrases phrases) {
    Optional<StoredList> stored =
        lists.findWithHistoryVersion(userId).filter(found -> !found.list().movies().isEmpty());
    return stored
        .map(found -> new SpokenList(found, phrases).first(wish.amount().positive()))
        .orElseGet(() -> noList(userId, phrases));
  }

  private static Answer noList(UserId userId, Phrases phrases) {
    String sentence =
        userId.isAccount()
            ? phrases.sayWithSite(Phrase.LIST_NONE_OWN)
            : phrases.sayWithSite(Phrase.LIST_NONE, userId.value());
    return Answer.asking(
            sentence + " " + phrases.say(Phrase.ANYTHING_ELSE),
            phrases.say(Phrase.ANYTHING_ELSE_MORE))
        .with(new Card(SpokenList.cardHeading(userId, phrases), sentence));
  }
}
