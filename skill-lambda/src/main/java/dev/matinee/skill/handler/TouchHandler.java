package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.request.Predicates;
import dev.matinee.skill.dialogue.ListDialogue;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.phrase.Wording;

/** A touch on a movie that is shown: the same as "tell me more about the second one". */
final class TouchHandler extends AnswerHandler {
  private final ListDialogue list;

  TouchHandler(Wording wording, ListDialogue list) {
    super(wording);
    this.list = list;
  }

  @Override
  boolean canHandle(HandlerInput input) {
    return input.matches(Predicates.requestType(UserEvent.class));
  }

  @Override
  Answer answer(Turn turn) {
    return list.touched(turn.touched(), turn.listener());
  }
}
