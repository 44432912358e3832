package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.LaunchRequest;
import com.amazon.ask.request.Predicates;
import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.phrase.Wording;

/** "open movie matinee" */
final class LaunchHandler extends AnswerHandler {
  private final AccountDialogue accounts;

  LaunchHandler(Wording wording, AccountDialogue accounts) {
    super(wording);
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
