package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.request.Predicates;
import java.util.Optional;
import java.util.Set;

/** Handles one intent. */
abstract class IntentHandler extends AnswerHandler {
  private final String intent;

  IntentHandler(String intent, Optional<String> siteHost) {
    super(siteHost);
    this.intent = intent;
  }

  /** The name of the intent. */
  final String intent() {
    return intent;
  }

  /** The slots that are read. */
  Set<String> slots() {
    return Set.of();
  }

  @Override
  final boolean canHandle(HandlerInput input) {
    return input.matches(Predicates.intentName(intent));
  }
}
