package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.phrase.Wording;

/**
 * Every request of a person that no other handler takes. Without this one the SDK would answer with
 * an empty response, and the person would hear nothing.
 */
final class OtherRequestHandler extends AnswerHandler {
  OtherRequestHandler(Wording wording) {
    super(wording);
  }

  @Override
  boolean canHandle(HandlerInput input) {
    return true;
  }

  @Override
  boolean showsWords() {
    return true;
  }

  @Override
  Answer answer(Turn turn) {
    return turn.smallTalk().notPossible();
  }
}
