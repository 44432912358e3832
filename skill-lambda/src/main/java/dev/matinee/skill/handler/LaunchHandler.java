package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.request.Predicates;
import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.answer.Answer;
import java.util.Optional;

/** "open movie matinee" */
final class LaunchHandler extends AnswerHandler {
  private final AccountDialogue accounts;

  LaunchHandler(Optional<String> siteHost, AccountDialogue accounts) {
    super(siteHost);
    this.accounts = accounts;
  }

  @Override
  boolean canHandle(HandlerInput input) {
    return input.matches(Predicates.requestType(LaunchRequest.class));
  }

  @Override
  boolean showsWords() {
    return true;
  }

  @Override
  Answer answer(Turn turn) {
    return accounts.welcome(turn.speaker(), turn.phrases());
  }
}
