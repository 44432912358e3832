package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.request.Predicates;
import dev.matinee.skill.dialogue.Answer;
import java.util.Optional;

/** "open movie matinee" */
final class LaunchHandler extends AnswerHandler {
  LaunchHandler(Optional<String> siteHost) {
    super(siteHost);
  }

  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(Predicates.requestType(LaunchRequest.class));
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().welcome();
  }
}
