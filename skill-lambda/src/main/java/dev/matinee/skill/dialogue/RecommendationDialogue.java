package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Card;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.HeardSelection;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.heard.WishKind;
import dev.matinee.skill.dialogue.people.CurrentLists;
import dev.matinee.skill.dialogue.people.HeardMovies;
import dev.matinee.skill.dialogue.people.LinkedAccounts;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.PopularLists;
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
 * Asks until a wish for movies is complete, then reads the list out. Who is linked with an account
 * is asked for nothing.
 *
 * <p>Safe for use by any number of threads.
 */
public final class RecommendationDialogue {
  private static final String RECOMMEND_MOVIES = Question.MEMBER_ID.intent();

  private final CurrentLists lists;
  private final LinkedAccounts accounts;
  private final HeardMovies heard;
  private final Surprise surprise;
  private final PopularReading popular;
  private final StoreTime time;

  /**
   * Reads lists.
   *
   * @param lists that are read out
   * @param accounts who speaks
   * @param heard keeps what was read out
   * @param surprise picks a movie by chance
   * @param popular for those of whom nothing is known
   * @param time that a turn may spend with the store
   */
  public RecommendationDialogue(
      CurrentLists lists,
      LinkedAccounts accounts,
      HeardMovies heard,
      Surprise surprise,
      PopularLists popular,
      StoreTime time) {
    this.lists = lists;
    this.accounts = accounts;
    this.heard = heard;
    this.surprise = surprise;
    this.popular = new PopularReading(popular, surprise);
    this.time = time;
  }

  /**
   * Answers a wish, together with what is known of it from the turns before.
   *
   * @param wish in this turn
   * @throws StoreException if the list cannot be read
   */
  public Answer answer(MovieWish wish, Listener listener) {
    return time.within(() -> answerSoon(wish, listener));
  }

  /**
   * To "give me three comedies" and "something from the nineties".
   *
   * @param heard which movies
   * @param amount how many
   * @throws StoreException if the list cannot be read
   */
  public Answer some(HeardSelection heard, HeardNumber amount, Listener listener) {
    Phrases phrases = listener.phrases();
    if (heard.isUnknown()) {
      return whichSelection(Phrase.SELECTION_UNKNOWN, amount, phrases);
    }
    if (heard.selection().isAll()) {
      return whichSelection(Phrase.WHICH_SELECTION, amount, phrases);
    }
    return answer(new MovieWish(HeardNumber.NOTHING, amount).only(heard.selection()), listener);
  }

  static Answer whichSelection(Phrase phrase, HeardNumber amount, Phrases phrases) {
    Asked asked = new Asked(Question.GENRE, new MovieWish(HeardNumber.NOTHING, amount).words());
    return Answer.askingFor(asked, phrases.say(phrase), phrases.say(Phrase.WHICH_SELECTION_MORE));
  }

  /**
   * To "surprise me".
   *
   * @throws StoreException if the list cannot be read
   */
  public Answer surprise(Listener listener) {
    return answer(MovieWish.SURPRISE, listener);
  }

  /**
   * To "popular movies", "popular comedies" and "I don't have an ID".
   *
   * @param heard which movies
   * @param amount how many
   * @throws StoreException if it is not known who speaks
   */
  public Answer popular(HeardSelection heard, HeardNumber amount, Listener listener) {
    return heard.isUnknown()
        ? whichSelection(Phrase.SELECTION_UNKNOWN, amount, listener.phrases())
        : answer(
            new MovieWish(HeardNumber.NOTHING, amount).only(heard.selection()).popular(), listener);
  }

  private Answer answerSoon(MovieWish heard, Listener listener) {
    MovieWish known = listener.previous().map(Answer::wish).orElse(MovieWish.NOTHING);
    MovieWish wish = leavingOut(listener.without(), heard.or(known));
    return answerSoon(heard, known, wish, listener).leavingOut(wish.selection().without());
  }

  /** What is asked for by its name is no longer left out. */
  private static MovieWish leavingOut(List<String> unwanted, MovieWish wish) {
    Selection wanted = wish.selection();
    return wish.only(
        wanted.leavingOut(
            unwanted.stream().filter(genre -> !wanted.genres().contains(genre)).toList()));
  }

  private Answer answerSoon(MovieWish heard, MovieWish known, MovieWish wish, Listener listener) {
    if (wish.kind() == WishKind.POPULAR) {
      return popularMovies(wish, listener);
    }
    Optional<String> code = wish.memberId().pairingCode();
    if (code.isPresent() && listener.speaker().alexaUserId().isPresent()) {
      return pair(code.get(), wish, listener);
    }
    if (wish.memberId().positive().isEmpty()) {
      Optional<UserId> account = accounts.of(listener.speaker());
      if (account.isPresent()) {
        return ownMovies(account.get(), wish, listener);
      }
    }
    Answer answer = wishOfAStranger(wish.or(sameListAgain(heard, listener)), known, listener);
    boolean ended = listener.speaker().accessToken().isPresent() && listener.previous().isEmpty();
    return ended && wish.memberId().positive().isEmpty()
        ? answer.after(listener.phrases().say(Phrase.LINK_ENDED)).with(Card.LINK_ACCOUNT)
        : answer;
  }

  /** Where there are none, those that there are. */
  private Answer popularMovies(MovieWish wish, Listener listener) {
    Optional<UserId> account = accounts.of(listener.speaker());
    return popular
        .read(wish, account.isPresent(), listener)
        .orElseGet(
            () ->
                account
                    .map(own -> ownMovies(own, wish.ofAnyList(), listener))
                    .orElseGet(
                        () -> WishQuestion.askForNewCode(wish.ofAnyList(), listener.phrases()))
                    .after(listener.phrases().say(Phrase.POPULAR_MISSING)));
  }

  private Answer wishOfAStranger(MovieWish wish, MovieWish known, Listener listener) {
    if (wish.isComplete()) {
      return readOut(dataSetUser(wish), wish, listener);
    }
    Optional<Answer> named =
        needsNoUser(wish, listener) ? popular.read(wish, false, listener) : Optional.empty();
    return named.orElseGet(() -> askingAStranger(wish, known, listener));
  }

  /** Only for a plain list is it asked whose. */
  private static boolean needsNoUser(MovieWish wish, Listener listener) {
    return wish.memberId().isMissing() && (!wish.isForAnyList() || PopularReading.isIn(listener));
  }

  private static Answer askingAStranger(MovieWish wish, MovieWish known, Listener listener) {
    boolean nothingNew = listener.wasAsked(RECOMMEND_MOVIES) && wish.equals(known);
    return wish.isRefused() || nothingNew
        ? WishQuestion.askAgain(wish, listener.phrases())
        : WishQuestion.ask(wish, listener.phrases());
  }

  /** Who hears a user's list and asks for some of it, or for a surprise, means the same user. */
  private static MovieWish sameListAgain(MovieWish heard, Listener listener) {
    OptionalLong user =
        heard.isForAnyList()
            ? OptionalLong.empty()
            : listener
                .place()
                .map(place -> place.whose().dataSetUser())
                .orElse(OptionalLong.empty());
    return user.isPresent()
        ? new MovieWish(HeardNumber.of(String.valueOf(user.getAsLong())), HeardNumber.NOTHING)
        : MovieWish.NOTHING;
  }

  private Answer pair(String code, MovieWish wish, Listener listener) {
    MovieWish rest = wish.withoutMemberId();
    Phrases phrases = listener.phrases();
    return switch (accounts.pair(listener.speaker(), code)) {
      case LINKED ->
          ownMovies(accounts.of(listener.speaker()).orElseThrow(), rest, listener)
              .after(phrases.say(Phrase.LINKED));
      case NO_SUCH_CODE -> WishQuestion.askForCode(Phrase.CODE_WRONG, rest, phrases);
      case TOO_MANY_TRIES ->
          Answer.asking(phrases.say(Phrase.CODE_PAUSE), phrases.say(Phrase.WELCOME_MORE));
    };
  }

  private Answer ownMovies(UserId account, MovieWish wish, Listener listener) {
    return wish.amount().isRefused()
        ? WishQuestion.askAgainForAmount(wish, listener.phrases())
        : readOut(account, wish, listener);
  }

  private static UserId dataSetUser(MovieWish wish) {
    return UserId.ofDataSetUser(wish.memberId().positive().orElseThrow());
  }

  private Answer readOut(UserId userId, MovieWish wish, Listener listener) {
    return lists
        .find(userId)
        .map(found -> readOut(found, wish, listener))
        .orElseGet(() -> ListQuestions.nobodysList(userId, listener.phrases()));
  }

  private Answer readOut(ListWithHistoryVersion found, MovieWish wish, Listener listener) {
    SpokenList list = new SpokenList(found, wish.selection(), listener.phrases());
    return wish.kind() == WishKind.SURPRISE && !list.movies().isEmpty()
        ? surprise.pick(list, listener.place())
        : heard.noting(found, list.first(wish.amount().positive()));
  }
}
