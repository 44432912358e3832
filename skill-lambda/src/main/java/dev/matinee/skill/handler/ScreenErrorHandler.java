package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RuntimeErrorEvent;
import com.amazon.ask.request.Predicates;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device could not show what it was sent. No person asked anything, so nothing is said; the log
 * tells that it happened, and not what was to be shown.
 */
final class ScreenErrorHandler implements RequestHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenErrorHandler.class);

  @Override
  public boolean canHandle(HandlerInput input) {
    return input.matches(Predicates.requestType(RuntimeErrorEvent.class));
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    LOG.warn("a device could not show what it was sent");
    return Optional.empty();
  }
}
