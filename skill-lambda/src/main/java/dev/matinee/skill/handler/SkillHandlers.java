package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.exception.ExceptionHandler;
import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Response;
import com.amazon.ask.request.handler.GenericRequestHandler;
import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.Dialogues;
import dev.matinee.skill.dialogue.ListDialogue;
import dev.matinee.skill.dialogue.answer.Pictures;
import dev.matinee.skill.dialogue.phrase.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All handlers of the skill, in the order in which they are asked. */
public final class SkillHandlers {
  private final Wording wording;
  private final AccountDialogue account;
  private final ListDialogue list;
  private final Pictures pictures;
  private final List<IntentHandler.Row> intents;

  /**
   * Makes the handlers.
   *
   * @param wording of what depends on the site
   * @param dialogues what they leave the answers to
   * @param pictures for devices with a screen
   */
  public SkillHandlers(Wording wording, Dialogues dialogues, Pictures pictures) {
    this.wording = wording;
    this.account = dialogues.account();
    this.list = dialogues.list();
    this.pictures = pictures;
    this.intents = Intents.of(dialogues);
  }

  /** The last one takes every request. */
  public List<GenericRequestHandler<HandlerInput, Optional<Response>>> requestHandlers() {
    List<GenericRequestHandler<HandlerInput, Optional<Response>>> handlers = new ArrayList<>();
    handlers.add(answered(new LaunchHandler(wording, account)));
    intents.stream().map(row -> answered(new IntentHandler(wording, row))).forEach(handlers::add);
    handlers.add(answered(new TouchHandler(wording, list)));
    handlers.add(new CanFulfillHandler());
    handlers.add(new SkillEventHandler(account));
    handlers.add(new SessionEndedHandler());
    handlers.add(new ScreenErrorHandler());
    handlers.add(new SilentHandler());
    handlers.add(answered(new OtherRequestHandler(wording)));
    return handlers;
  }

  private AnsweredRequest answered(AnswerHandler handler) {
    return new AnsweredRequest(handler, pictures);
  }

  /** Answers where a handler fails. */
  public ExceptionHandler failureHandler() {
    return new FailureHandler(wording);
  }

  /** The intents that lead to a call of the dialogue, each with the slots that it reads. */
  public Map<String, Set<String>> intents() {
    return intents.stream()
        .collect(Collectors.toUnmodifiableMap(IntentHandler.Row::intent, IntentHandler.Row::slots));
  }
}
