package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.SessionEndedRequest;
import com.amazon.ask.request.Predicates;
import java.util.Optional;

/** The person said "exit" or nothing at all: the session is over, so there is no answer. */
final class SessionEndedHandler implements RequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(Predicates.requestType(SessionEndedRequest.class));
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    return Optional.empty();
  }
}
