package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.HeardCompany;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.memory.Company;
import dev.matinee.skill.dialogue.people.Evenings;
import dev.matinee.skill.dialogue.people.Household;
import dev.matinee.skill.dialogue.people.JointLists;
import dev.matinee.skill.dialogue.people.LinkedAccounts;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.Speaker;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.spoken.SpokenList;
import dev.matinee.skill.dialogue.spoken.Together;
import dev.matinee.store.JoinCode;
import dev.matinee.store.StoreException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names movies for several people: "what should we watch", "our evening is b c d f g h", "for Anna
 * and me", "for users twelve and fifteen".
 *
 * <p>Safe for use by any number of threads.
 */
public final class TogetherDialogue {
  private final JointLists lists;
  private final Evenings evenings;
  private final Household household;
  private final LinkedAccounts accounts;
  private final RecommendationDialogue recommendations;
  private final StoreTime time;

  /**
   * Reads lists.
   *
   * @param lists of several people
   * @param evenings that people are in
   * @param accounts who speaks
   * @param recommendations for a person alone
   * @param time that a turn may spend with the store
   */
  public TogetherDialogue(
      JointLists lists,
      Evenings evenings,
      LinkedAccounts accounts,
      RecommendationDialogue recommendations,
      StoreTime time) {
    this.lists = lists;
    this.evenings = evenings;
    this.accounts = accounts;
    this.household = new Household(accounts);
    this.recommendations = recommendations;
    this.time = time;
  }

  /**
   * To "what should we watch". Where the people are not said, they are those whom the conversation
   * was about, else those of the speaker's latest evening; a person without one hears their own
   * list.
   *
   * @param heard who watches
   * @param amount how many movies
   * @throws StoreException if the lists cannot be read
   */
  public Answer watch(HeardCompany heard, HeardNumber amount, Listener listener) {
    return time.within(() -> together(heard, amount, listener))
        .orElseGet(() -> alone(amount, listener));
  }

  /** Empty for somebody with a list of their own who watches with no others, as far as is known. */
  private Optional<Answer> together(HeardCompany heard, HeardNumber amount, Listener listener) {
    if (heard.letters().isPresent()) {
      return Optional.of(byCode(heard.code(), amount, listener));
    }
    if (heard.namesUsers()) {
      return Optional.of(byUsers(heard, amount, listener));
    }
    if (heard.name().isPresent()) {
      return Optional.of(byName(heard.name().get(), amount, listener));
    }
    Optional<Answer> known =
        listener
            .company()
            .flatMap(company -> known(company, listener))
            .or(
                () ->
                    evenings
                        .latest(listener.speaker())
                        .flatMap(company -> known(company, listener)))
            .map(together -> read(together, Selection.ALL, amount, listener));
    return known.isEmpty() && accounts.of(listener.speaker()).isEmpty()
        ? Optional.of(ask(Phrase.TOGETHER_ASK, amount, listener.phrases()))
        : known;
  }

  private Optional<Together> known(Company company, Listener listener) {
    return Optional.of(company)
        .filter(Company::isKnown)
        .flatMap(people -> lists.of(people, listener.speaker()));
  }

  private Answer byCode(Optional<JoinCode> code, HeardNumber amount, Listener listener) {
    Phrases phrases = listener.phrases();
    if (code.isEmpty()) {
      return ask(Phrase.TOGETHER_CODE_WRONG, amount, phrases);
    }
    Evenings.Found found = evenings.find(code.get(), listener.speaker());
    if (found.tooManyTries()) {
      return Answer.asking(phrases.say(Phrase.TOGETHER_PAUSE), phrases.say(Phrase.WELCOME_MORE));
    }
    return found
        .company()
        .map(company -> read(company, amount, listener))
        .orElseGet(() -> ask(Phrase.TOGETHER_CODE_WRONG, amount, phrases));
  }

  private Answer byUsers(HeardCompany heard, HeardNumber amount, Listener listener) {
    if (heard.user().positive().isEmpty() || heard.other().positive().isEmpty()) {
      return ask(Phrase.TOGETHER_USERS_AGAIN, amount, listener.phrases());
    }
    List<Long> users =
        List.of(heard.user().positive().getAsLong(), heard.other().positive().getAsLong());
    return users.get(0).equals(users.get(1))
        ? ask(Phrase.TOGETHER_USERS_AGAIN, amount, listener.phrases())
        : read(Company.ofUsers(users), amount, listener);
  }

  private Answer byName(String name, HeardNumber amount, Listener listener) {
    return evenings
        .with(name, listener.speaker())
        .or(() -> household.with(name, listener.speaker()))
        .map(company -> read(company, amount, listener))
        .orElseGet(() -> ask(unknown(listener.speaker()), amount, listener.phrases()));
  }

  /** A person without a list of their own is told how to get one first. */
  private Phrase unknown(Speaker speaker) {
    return household.has(speaker) ? Phrase.TOGETHER_NAME_UNKNOWN : Phrase.TOGETHER_NOT_LINKED;
  }

  private static Answer ask(Phrase phrase, HeardNumber amount, Phrases phrases) {
    Map<String, String> known =
        amount.positive().isPresent() ? Map.of("amount", amount.words().orElseThrow()) : Map.of();
    return Answer.askingFor(
        new Asked(Question.COMPANY, known),
        phrases.say(phrase),
        phrases.say(Phrase.TOGETHER_ASK_MORE));
  }

  private Answer read(Company company, HeardNumber amount, Listener listener) {
    Phrases phrases = listener.phrases();
    return lists
        .of(company, listener.speaker())
        .map(together -> read(together, Selection.ALL, amount, listener))
        .orElseGet(
            () ->
                MovieNaming.whatElse(phrases.sayWithSite(Phrase.TOGETHER_NONE), phrases)
                    .together(company));
  }

  private static Answer read(
      Together together, Selection wanted, HeardNumber amount, Listener listener) {
    Selection selection =
        wanted.leavingOut(
            listener.without().stream().filter(genre -> !wanted.genres().contains(genre)).toList());
    return new SpokenList(together, selection, listener.phrases())
        .first(amount.positive())
        .leavingOut(selection.without())
        .together(together.company());
  }

  /**
   * Those movies of the joint list that is read which are wanted now; empty where it is gone.
   *
   * @throws StoreException if the lists cannot be read
   */
  Optional<Answer> refined(
      Company company, Selection wanted, HeardNumber amount, Listener listener) {
    return time.within(
        () ->
            lists
                .of(company, listener.speaker())
                .map(together -> read(together, wanted, amount, listener)));
  }

  /** The own list, and once how others are added to it. */
  private Answer alone(HeardNumber amount, Listener listener) {
    Answer own = recommendations.answer(new MovieWish(HeardNumber.NOTHING, amount), listener);
    return listener.company().equals(Optional.of(Company.ALONE))
        ? own
        : own.after(listener.phrases().say(Phrase.TOGETHER_HINT)).together(Company.ALONE);
  }
}
