package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Pictures;
import dev.matinee.skill.dialogue.answer.ShownList;
import java.util.Optional;

/** Says what the dialogue answers, and shows it where there is a screen. */
record AnsweredRequest(AnswerHandler handler, Pictures pictures) implements RequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    return handler.canHandle(input);
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    Answer answer = handler.answer(input);
    Optional<ShownList> shown =
        Screen.isThere(input) ? answer.shown().map(pictures::in) : Optional.empty();
    return AlexaResponse.of(answer, shown, input);
  }
}
