package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.events.skillevents.AccountLinkedBody;
import com.amazon.ask.model.events.skillevents.AccountLinkedRequest;
import com.amazon.ask.model.events.skillevents.SkillDisabledRequest;
import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.people.Speaker;
import java.util.Optional;

/**
 * What happens in the Alexa app: an account is linked there, or the skill is disabled. No person
 * listens, so there is no speech; where it cannot be kept it fails, and Alexa sends it again.
 */
final class SkillEventHandler implements RequestHandler {
  private final AccountDialogue accounts;

  SkillEventHandler(AccountDialogue accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean canHandle(HandlerInput input) {
    return isEvent(input);
  }

  static boolean isEvent(HandlerInput input) {
    return input.getRequest() instanceof SkillDisabledRequest
        || input.getRequest() instanceof AccountLinkedRequest;
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    Speaker speaker = Turn.speaker(input);
    if (input.getRequest() instanceof AccountLinkedRequest linked) {
      accounts.linkedInApp(
          speaker, Optional.ofNullable(linked.getBody()).map(AccountLinkedBody::getAccessToken));
    } else {
      accounts.disabled(speaker);
    }
    return Optional.empty();
  }
}
