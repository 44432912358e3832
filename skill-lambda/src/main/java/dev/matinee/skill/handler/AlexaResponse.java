package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentConfirmationStatus;
import com.amazon.ask.model.Response;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.SlotConfirmationStatus;
import com.amazon.ask.model.ui.Image;
import com.amazon.ask.response.ResponseBuilder;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Card;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says an answer of the dialogue in Alexa's terms and within its limits, and keeps it in the
 * session.
 */
final class AlexaResponse {
  private AlexaResponse() {}

  /** What is too large as a whole loses its screen first, and then half of each text. */
  static Optional<Response> of(Answer answer, Optional<OnScreen> shown, HandlerInput input) {
    SessionMemory session = SessionMemory.of(input);
    int most = AlexaLimits.MOST_CHARACTERS;
    Answer said = AlexaLimits.shorten(answer, most);
    Locale locale = Turn.locale(input);
    Response response = response(said, shown, locale);
    if (shown.isPresent() && !AlexaLimits.isKept(response, SessionMemory.attributes(said))) {
      response = response(said, Optional.empty(), locale);
    }
    while (most > AlexaLimits.LEAST_CHARACTERS
        && !AlexaLimits.isKept(response, SessionMemory.attributes(said))) {
      most /= 2;
      said = AlexaLimits.shorten(answer, most);
      response = response(said, Optional.empty(), locale);
    }
    session.keep(said);
    return Optional.of(response);
  }

  private static Response response(Answer answer, Optional<OnScreen> shown, Locale locale) {
    ResponseBuilder response = new ResponseBuilder().withSpeech(Ssml.of(answer.speech(), locale));
    answer.card().ifPresent(card -> show(card, shown, response));
    answer.reprompt().ifPresent(reprompt -> response.withReprompt(Ssml.of(reprompt, locale)));
    answer
        .asked()
        .ifPresent(
            asked -> response.addElicitSlotDirective(asked.question().slot(), intent(asked)));
    shown.ifPresent(screen -> response.addDirective(screen.directive()));
    answer.shown().ifPresent(named -> response.addDirective(NamedEntities.of(named)));
    return response.withShouldEndSession(!answer.isOpen()).build().orElseThrow();
  }

  private static void show(Card card, Optional<OnScreen> shown, ResponseBuilder response) {
    Optional<String> picture = shown.flatMap(OnScreen::onlyPicture).map(URI::toString);
    switch (card.kind()) {
      case LINK_ACCOUNT -> response.withLinkAccountCard();
      case ALLOW_REMINDERS ->
          response.withAskForPermissionsConsentCard(List.of(AlexaReminders.PERMISSION));
      case TEXT ->
          picture.ifPresentOrElse(
              address -> response.withStandardCard(card.title(), card.text(), image(address)),
              () -> response.withSimpleCard(card.title(), card.text()));
    }
  }

  private static Image image(String address) {
    return Image.builder().withSmallImageUrl(address).build();
  }

  /** What Alexa sends back with the answer: every slot of the intent. */
  private static Intent intent(Asked asked) {
    String name = asked.question().intent();
    Map<String, Slot> slots = new LinkedHashMap<>();
    Slots.of(name).forEach(slot -> slots.put(slot, slot(slot, asked)));
    return Intent.builder()
        .withName(name)
        .withConfirmationStatus(IntentConfirmationStatus.NONE)
        .withSlots(slots)
        .build();
  }

  private static Slot slot(String name, Asked asked) {
    return Slot.builder()
        .withName(name)
        .withValue(asked.known().get(name))
        .withConfirmationStatus(SlotConfirmationStatus.NONE)
        .build();
  }
}
