package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** A handler that leaves the answer to the dialogue. */
abstract class AnswerHandler implements RequestHandler {
  private final Optional<String> siteHost;

  AnswerHandler(Optional<String> siteHost) {
    this.siteHost = siteHost;
  }

  /** What is said in this turn. */
  abstract Answer answer(Turn turn);

  @Override
  public final Optional<Response> handle(HandlerInput input) {
    Turn turn = Turn.of(input, siteHost);
    return AlexaResponse.of(answer(turn).following(turn.previous()), input);
  }
}
