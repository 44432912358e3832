package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.request.Predicates;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Wording;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves one intent to a call of the dialogue. */
final class IntentHandler extends AnswerHandler {
  /** To these a screen shows what can be said. */
  private static final Set<String> WORDS = Set.of("AMAZON.HelpIntent", "AMAZON.FallbackIntent");

  private final Row row;

  /**
   * A row of the {@linkplain Intents table}.
   *
   * @param intent its name in the interaction model
   * @param slots of the intent, of which the call reads all but those for wording
   * @param call gives the answer
   */
  record Row(String intent, Set<String> slots, Function<Turn, Answer> call) {
    Row {
      slots = Set.copyOf(slots);
    }

    static Row of(String intent, Function<Turn, Answer> call) {
      Stream<String> slots = Stream.concat(Slots.of(intent).stream(), WordingSlots.of(intent));
      return new Row(intent, slots.collect(Collectors.toSet()), call);
    }
  }

  IntentHandler(Wording wording, Row row) {
    super(wording);
    this.row = row;
  }

  @Override
  boolean canHandle(HandlerInput input) {
    return input.matches(Predicates.intentName(row.intent()));
  }

  @Override
  boolean showsWords() {
    return WORDS.contains(row.intent());
  }

  @Override
  Answer answer(Turn turn) {
    Answer answer = row.call().apply(turn);
    return turn.unread()
        .map(words -> answer.after(turn.phrases().say(Phrase.WORDS_UNREAD, words)))
        .orElse(answer);
  }
}
