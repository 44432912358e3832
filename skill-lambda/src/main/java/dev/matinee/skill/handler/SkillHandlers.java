package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.amazon.ask.request.handler.GenericRequestHandler;
import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.Dialogues;
import dev.matinee.skill.dialogue.HistoryDialogue;
import dev.matinee.skill.dialogue.ListDialogue;
import dev.matinee.skill.dialogue.NewsDialogue;
import dev.matinee.skill.dialogue.Pictures;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All handlers of the skill, in the order in which they are asked. */
public final class SkillHandlers {
  private final Optional<String> siteHost;
  private final AccountDialogue account;
  private final ListDialogue list;
  private final Pictures pictures;
  private final List<IntentHandler> intents;

  /**
   * Makes the handlers.
   *
   * @param siteHost the host name of the web site, where it is known
   * @param dialogues what they leave the answers to
   * @param pictures for devices with a screen
   */
  public SkillHandlers(Optional<String> siteHost, Dialogues dialogues, Pictures pictures) {
    this.siteHost = siteHost;
    this.account = dialogues.account();
    this.list = dialogues.list();
    this.pictures = pictures;
    this.intents =
        Stream.of(
                recommendations(siteHost, dialogues.recommendations(), dialogues.news()),
                list(siteHost, dialogues),
                history(siteHost, dialogues.history()),
                conversation(siteHost))
            .flatMap(List::stream)
            .toList();
  }

  private static List<IntentHandler> recommendations(
      Optional<String> siteHost, RecommendationDialogue recommendations, NewsDialogue news) {
    return List.of(
        new RecommendMoviesHandler(siteHost, recommendations),
        new RecommendByGenreHandler(siteHost, recommendations),
        new SurpriseMeHandler(siteHost, recommendations),
        new WhatsNewHandler(siteHost, news));
  }

  private static List<IntentHandler> list(Optional<String> siteHost, Dialogues dialogues) {
    ListDialogue list = dialogues.list();
    return List.of(
        new NextHandler(siteHost, dialogues.recommendations(), list),
        new PreviousHandler(siteHost, list),
        new StartOverHandler(siteHost, dialogues.account(), list),
        new YesHandler(siteHost, dialogues.recommendations(), list),
        new MovieDetailsHandler(siteHost, list),
        new WhyThisOneHandler(siteHost, list),
        new SendToPhoneHandler(siteHost, list),
        new UnlinkAccountHandler(siteHost, dialogues.account()));
  }

  private static List<IntentHandler> history(Optional<String> siteHost, HistoryDialogue history) {
    return List.of(
        new SeenItHandler(siteHost, history),
        new NotInterestedHandler(siteHost, history),
        new RateMovieHandler(siteHost, history),
        new UndoHandler(siteHost, history));
  }

  private static List<IntentHandler> conversation(Optional<String> siteHost) {
    return List.of(
        new HelpHandler(siteHost),
        new StopHandler(siteHost),
        new CancelHandler(siteHost),
        new NavigateHomeHandler(siteHost),
        new FallbackHandler(siteHost),
        new RepeatHandler(siteHost),
        new NoHandler(siteHost));
  }

  /** The last one takes every request. */
  public List<GenericRequestHandler<HandlerInput, Optional<Response>>> requestHandlers() {
    List<GenericRequestHandler<HandlerInput, Optional<Response>>> handlers = new ArrayList<>();
    handlers.add(answered(new LaunchHandler(siteHost, account)));
    intents.stream().map(this::answered).forEach(handlers::add);
    handlers.add(answered(new TouchHandler(siteHost, list)));
    handlers.add(new CanFulfillHandler());
    handlers.add(new SkillEventHandler(account));
    handlers.add(new SessionEndedHandler());
    handlers.add(new ScreenErrorHandler());
    handlers.add(answered(new OtherRequestHandler(siteHost)));
    return handlers;
  }

  private AnsweredRequest answered(AnswerHandler handler) {
    return new AnsweredRequest(handler, pictures);
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
