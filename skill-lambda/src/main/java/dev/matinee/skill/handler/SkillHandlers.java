package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.amazon.ask.request.handler.GenericRequestHandler;
import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.HistoryDialogue;
import dev.matinee.skill.dialogue.LinkedAccounts;
import dev.matinee.skill.dialogue.ListDialogue;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import dev.matinee.skill.dialogue.StoreTime;
import dev.matinee.store.RecommendationStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All handlers of the skill, in the order in which they are asked. */
public final class SkillHandlers {
  private final Optional<String> siteHost;
  private final AccountDialogue accountDialogue;
  private final List<IntentHandler> intents;

  /**
   * Makes the handlers.
   *
   * @param siteHost the host name of the web site, where it is known
   * @param lists what is read out
   * @param history keeps what people say
   * @param accounts who speaks
   * @param time that a turn may spend with the store
   */
  public SkillHandlers(
      Optional<String> siteHost,
      RecommendationStore lists,
      HistoryDialogue history,
      LinkedAccounts accounts,
      StoreTime time) {
    RecommendationDialogue recommendations = new RecommendationDialogue(lists, accounts, time);
    ListDialogue list = new ListDialogue(lists, accounts, time);
    this.accountDialogue = new AccountDialogue(accounts, time);
    this.siteHost = siteHost;
    this.intents =
        List.of(
            new RecommendMoviesHandler(siteHost, recommendations),
            new HelpHandler(siteHost),
            new StopHandler(siteHost),
            new CancelHandler(siteHost),
            new NavigateHomeHandler(siteHost),
            new FallbackHandler(siteHost),
            new RepeatHandler(siteHost),
            new UnlinkAccountHandler(siteHost, accountDialogue),
            new NextHandler(siteHost, list),
            new PreviousHandler(siteHost, list),
            new MovieDetailsHandler(siteHost, list),
            new WhyThisOneHandler(siteHost, list),
            new SeenItHandler(siteHost, history),
            new NotInterestedHandler(siteHost, history),
            new RateMovieHandler(siteHost, history),
            new StartOverHandler(siteHost, accountDialogue, list),
            new YesHandler(siteHost, recommendations, list),
            new NoHandler(siteHost));
  }

  /** The last one takes every request. */
  public List<GenericRequestHandler<HandlerInput, Optional<Response>>> requestHandlers() {
    List<GenericRequestHandler<HandlerInput, Optional<Response>>> handlers = new ArrayList<>();
    handlers.add(new LaunchHandler(siteHost, accountDialogue));
    handlers.addAll(intents);
    handlers.add(new SessionEndedHandler());
    handlers.add(new OtherRequestHandler(siteHost));
    return handlers;
  }

  /** Answers where a handler fails. */
  public ExceptionHandler failureHandler() {
    return new FailureHandler(siteHost);
  }

  /** The intents with a handler of their own, each with the slots that it reads. */
  public Map<String, Set<String>> intents() {
    return intents.stream()
        .collect(Collectors.toUnmodifiableMap(IntentHandler::intent, IntentHandler::slots));
  }
}
