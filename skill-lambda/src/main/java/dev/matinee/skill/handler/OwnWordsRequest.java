package dev.matinee.skill.handler;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.Slot;
import com.amazon.ask.model.slu.entityresolution.Resolution;
import com.amazon.ask.model.slu.entityresolution.Resolutions;
import com.amazon.ask.model.slu.entityresolution.Status;
import com.amazon.ask.model.slu.entityresolution.StatusCode;
import com.amazon.ask.model.slu.entityresolution.Value;
import com.amazon.ask.model.slu.entityresolution.ValueWrapper;
import dev.matinee.skill.words.OwnWords;
import dev.matinee.skill.words.ReadWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a request in own words into the request for the intent that they mean, so that the same
 * handler answers as to a sample of that intent. So it does where a title was heard that is none.
 */
public final class OwnWordsRequest {
  /** Added to the slots where some of the words are not known; no sample names it. */
  static final String UNREAD = "unread";

  private OwnWordsRequest() {}

  /** {@return the request that is meant; the same one where that is what was heard} */
  public static RequestEnvelope read(RequestEnvelope envelope) {
    return envelope.getRequest() instanceof IntentRequest request
        ? meant(request).map(intent -> with(intent, request, envelope)).orElse(envelope)
        : envelope;
  }

  private static Optional<Intent> meant(IntentRequest request) {
    if (isOwn(request.getIntent())) {
      return Optional.of(intent(read(request)));
    }
    Optional<Slot> title =
        Optional.ofNullable(request.getIntent().getSlots())
            .map(slots -> slots.get(Slots.TITLE))
            .filter(said -> said.getValue() != null && !HeardSlot.isListed(said));
    return title
        .flatMap(
            said ->
                OwnWords.of(locale(request))
                    .untitled(request.getIntent().getName(), said.getValue()))
        .map(read -> untitled(read, request.getIntent()));
  }

  /** With what else was said. */
  private static Intent untitled(ReadWords read, Intent heard) {
    Map<String, Slot> slots = new HashMap<>(heard.getSlots());
    slots.remove(Slots.TITLE);
    read.slots().forEach((name, value) -> slots.put(name, slot(name, value)));
    return Intent.builder().withName(read.intent()).withSlots(slots).build();
  }

  private static RequestEnvelope with(
      Intent intent, IntentRequest request, RequestEnvelope envelope) {
    IntentRequest meant =
        IntentRequest.builder()
            .withRequestId(request.getRequestId())
            .withTimestamp(request.getTimestamp())
            .withLocale(request.getLocale())
            .withIntent(intent)
            .build();
    return RequestEnvelope.builder()
        .withVersion(envelope.getVersion())
        .withSession(envelope.getSession())
        .withContext(envelope.getContext())
        .withRequest(meant)
        .build();
  }

  private static Locale locale(IntentRequest request) {
    return Optional.ofNullable(request.getLocale())
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  private static boolean isOwn(Intent intent) {
    return intent.getName().equals(OwnWords.INTENT) || intent.getName().equals(OwnWords.OUR_INTENT);
  }

  private static ReadWords read(IntentRequest request) {
    String words =
        Optional.ofNullable(request.getIntent().getSlots())
            .map(slots -> slots.get(OwnWords.SLOT))
            .map(Slot::getValue)
            .orElse("");
    boolean ours = request.getIntent().getName().equals(OwnWords.OUR_INTENT);
    return OwnWords.of(locale(request)).read(words, ours);
  }

  private static Intent intent(ReadWords read) {
    Map<String, Slot> slots = new HashMap<>();
    read.slots().forEach((name, value) -> slots.put(name, slot(name, value)));
    if (!read.unread().isEmpty()) {
      String unread = String.join(" ", read.unread());
      slots.put(UNREAD, Slot.builder().withName(UNREAD).withValue(unread).build());
    }
    return Intent.builder().withName(read.intent()).withSlots(slots).build();
  }

  /** A title stays words; what is listed is known by its id. */
  private static Slot slot(String name, String value) {
    Slot.Builder slot = Slot.builder().withName(name).withValue(value);
    if (name.equals(Slots.TITLE)) {
      return slot.build();
    }
    ValueWrapper known =
        ValueWrapper.builder()
            .withValue(Value.builder().withId(value).withName(value).build())
            .build();
    Resolution resolution =
        Resolution.builder()
            .withAuthority("words")
            .withStatus(Status.builder().withCode(StatusCode.ER_SUCCESS_MATCH).build())
            .withValues(List.of(known))
            .build();
    return slot.withResolutions(
            Resolutions.builder().withResolutionsPerAuthority(List.of(resolution)).build())
        .build();
  }
}
