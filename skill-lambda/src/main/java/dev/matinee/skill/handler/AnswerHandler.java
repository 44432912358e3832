package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.phrase.Wording;

/** A kind of request that is left to the dialogue. */
abstract class AnswerHandler {
  private final Wording wording;

  AnswerHandler(Wording wording) {
    this.wording = wording;
  }

  /** Whether a request is of this kind. */
  abstract boolean canHandle(HandlerInput input);

  /** What is said in this turn. */
  abstract Answer answer(Turn turn);

  /** Whether what it says is shown where there is a screen, unless the answer shows movies. */
  boolean showsWords() {
    return false;
  }

  /** The answer to a request, remembering what was said before. */
  final Answer answer(HandlerInput input) {
    Turn turn = Turn.of(input, wording);
    return answer(turn).following(turn.previous());
  }
}
