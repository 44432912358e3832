package dev.matinee.skill.handler;

import com.amazon.ask.model.Response;
import com.amazon.ask.util.JacksonSerializer;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Card;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** How much Alexa takes in one response. */
final class AlexaLimits {
  /** Of speech with its markup, of a reprompt, and of a card with its title. */
  static final int MOST_CHARACTERS = 8_000;

  /** So few characters are never too many bytes. */
  static final int LEAST_CHARACTERS = 500;

  private static final int MOST_CHARACTERS_OF_A_TITLE = 200;
  private static final int MOST_BYTES = 24 * 1024;

  /** What stands around the response and the attributes of the session. */
  private static final int ENVELOPE_BYTES = 512;

  private static final JacksonSerializer JSON = new JacksonSerializer();

  private AlexaLimits() {}

  /**
   * The same answer in no more characters. Its question stays.
   *
   * @param most of each speech and of a card
   */
  static Answer shorten(Answer answer, int most) {
    Excerpt speech = new Excerpt(most - Ssml.ELEMENT, Ssml::length);
    return answer.reworded(
        text -> speech.beginningAndEnd(PlainText.clean(text)), card -> shorten(card, most));
  }

  private static Card shorten(Card card, int most) {
    String title =
        new Excerpt(MOST_CHARACTERS_OF_A_TITLE, Character::charCount)
            .beginning(PlainText.clean(card.title()));
    Excerpt text = new Excerpt(most - title.length(), Character::charCount);
    return new Card(card.kind(), title, text.beginning(PlainText.clean(card.text())));
  }

  /** Whether a response is small enough, together with what the session keeps. */
  static boolean isKept(Response response, Map<String, Object> session) {
    return bytes(response) + bytes(session) + ENVELOPE_BYTES <= MOST_BYTES;
  }

  /** As they are sent: half of a surrogate pair is six of them. */
  private static int bytes(Object part) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JSON.serialize(part, json);
    return json.size();
  }
}
