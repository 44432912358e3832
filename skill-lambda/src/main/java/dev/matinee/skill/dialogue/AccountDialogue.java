package dev.matinee.skill.dialogue;

import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Card;
import dev.matinee.skill.dialogue.answer.Offer;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.dialogue.people.FreshMovies;
import dev.matinee.skill.dialogue.people.LinkedAccounts;
import dev.matinee.skill.dialogue.people.Listener;
import dev.matinee.skill.dialogue.people.Speaker;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said about who speaks: the first words, and the end of a link.
 *
 * <p>Safe for use by any number of threads.
 */
public final class AccountDialogue {
  private static final Logger LOG = LoggerFactory.getLogger(AccountDialogue.class);

  private final LinkedAccounts accounts;
  private final FreshMovies fresh;
  private final StoreTime time;

  public AccountDialogue(LinkedAccounts accounts, FreshMovies fresh, StoreTime time) {
    this.accounts = accounts;
    this.fresh = fresh;
    this.time = time;
  }

  /** The first words. While the store is out of reach, every speaker is welcomed as a stranger. */
  public Answer welcome(Speaker speaker, Phrases phrases) {
    Optional<Boolean> linked = isLinked(speaker);
    if (linked.equals(Optional.of(true))) {
      return welcomeBack(speaker, phrases);
    }
    Answer welcome = new SmallTalk(phrases).welcome();
    return linked.isPresent() && speaker.accessToken().isPresent()
        ? welcome.after(phrases.say(Phrase.LINK_ENDED)).with(Card.LINK_ACCOUNT)
        : welcome;
  }

  /**
   * An account was linked in the Alexa app.
   *
   * @param accessToken speaks for the account
   * @throws StoreException if that is not known to be kept
   */
  public void linkedInApp(Speaker speaker, Optional<String> accessToken) {
    Speaker linked = speaker.with(accessToken);
    boolean unused = time.within(() -> accounts.linkInApp(linked));
  }

  /**
   * The skill was disabled: all links at the devices of the Alexa user end.
   *
   * @throws StoreException if it is not known to be removed
   */
  public void disabled(Speaker speaker) {
    boolean unused = time.within(() -> accounts.unlinkAll(speaker));
  }

  /**
   * To "unlink my account".
   *
   * @throws StoreException if the link is not known to be removed
   */
  public Answer unlink(Speaker speaker, Phrases phrases) {
    boolean unlinked = time.within(() -> accounts.unlink(speaker));
    return Answer.asking(
        phrases.say(unlinked ? Phrase.UNLINKED : Phrase.NOT_LINKED),
        phrases.say(Phrase.WELCOME_MORE));
  }

  /**
   * To "link my account" and "I don't have an ID": how to get a code, which is asked for. What was
   * wished for meanwhile is kept.
   *
   * @throws StoreException if it is not known who speaks
   */
  public Answer link(Listener listener) {
    Phrases phrases = listener.phrases();
    if (time.within(() -> accounts.ownOf(listener.speaker())).isPresent()) {
      return Answer.asking(phrases.say(already(listener)), phrases.say(Phrase.WELCOME_MORE));
    }
    MovieWish wish = listener.previous().map(Answer::wish).orElse(MovieWish.NOTHING);
    Answer answer = WishQuestion.askForNewCode(wish, phrases);
    return accounts.areLinkedInApp() ? answer.with(Card.LINK_ACCOUNT) : answer;
  }

  /** Where Alexa does not know the voice, it may be that of somebody else than who linked. */
  private static Phrase already(Listener listener) {
    return listener.speaker().personId().isPresent()
        ? Phrase.LINK_ALREADY
        : Phrase.LINK_ALREADY_DEVICE;
  }

  private Answer welcomeBack(Speaker speaker, Phrases phrases) {
    int news = news(speaker);
    return news == 0
        ? Answer.offering(
            Offer.RECOMMEND,
            phrases.say(Phrase.WELCOME_BACK),
            phrases.say(Phrase.WELCOME_BACK_MORE))
        : Answer.offering(
            Offer.NEWS,
            phrases.say(Phrase.WELCOME_NEWS, news),
            phrases.say(Phrase.WELCOME_NEWS_MORE));
  }

  /** A welcome does without news that cannot be read. */
  private int news(Speaker speaker) {
    try {
      return time.within(() -> accounts.of(speaker).map(fresh::count).orElse(0));
    } catch (StoreException e) {
      LOG.warn("a welcome is without news: {}", e.getClass().getName());
      return 0;
    }
  }

  /** Empty while the store is out of reach: then no speaker is told that a link has ended. */
  private Optional<Boolean> isLinked(Speaker speaker) {
    try {
      return Optional.of(time.within(() -> accounts.of(speaker)).isPresent());
    } catch (StoreUnavailableException unusedBecauseWelcomeNeedsNoStore) {
      return Optional.empty();
    }
  }
}
