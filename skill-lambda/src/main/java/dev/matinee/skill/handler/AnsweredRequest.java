package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.dispatcher.request.handler.RequestHandler;
import com.amazon.ask.model.Response;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Pictures;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import dev.matinee.skill.dialogue.phrase.Wording;
import java.util.Optional;

/** Says what the dialogue answers, and shows it where there is a screen. */
record AnsweredRequest(AnswerHandler handler, Pictures pictures) implements RequestHandler {
  @Override
  public boolean canHandle(HandlerInput input) {
    return handler.canHandle(input);
  }

  @Override
  public Optional<Response> handle(HandlerInput input) {
    Answer answer = handler.answer(input);
    Optional<OnScreen> shown = Screen.isThere(input) ? shown(answer, input) : Optional.empty();
    return AlexaResponse.of(answer, shown, input);
  }

  private Optional<OnScreen> shown(Answer answer, HandlerInput input) {
    Optional<OnScreen> movies = answer.shown().map(pictures::in).map(Screen::show);
    return movies.isEmpty() && handler.showsWords() ? Optional.of(words(answer, input)) : movies;
  }

  /** What is said, under the name of the skill. */
  static OnScreen words(Answer answer, HandlerInput input) {
    Phrases phrases = Phrases.of(Turn.locale(input), Wording.USUAL, 0);
    return Screen.words(phrases.say(Phrase.SCREEN_HEADING), answer.speech());
  }
}
