package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests outside of a conversation that the skill has no use for, such as {@code
 * System.ExceptionEncountered}, {@code AudioPlayer.PlaybackStarted} or {@code
 * Reminders.ReminderStarted}: an empty response, and a line in the log.
 */
final class SilentHandler implements RequestHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SilentHandler.class);

  @Override
  public boolean canHandle(HandlerInput input) {
    return !Conversations.include(input);
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    LOG.info("{} gets an empty response", input.getRequest().getType());
    return Optional.empty();
  }
}
