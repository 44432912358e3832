package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.model.services.DefaultApiConfiguration;
import com.amazon.ask.model.services.ServiceException;
import com.amazon.ask.model.services.reminderManagement.AlertInfo;
import com.amazon.ask.model.services.reminderManagement.PushNotification;
import com.amazon.ask.model.services.reminderManagement.PushNotificationStatus;
import com.amazon.ask.model.services.reminderManagement.Recurrence;
import com.amazon.ask.model.services.reminderManagement.Reminder;
import com.amazon.ask.model.services.reminderManagement.ReminderManagementServiceClient;
import com.amazon.ask.model.services.reminderManagement.ReminderRequest;
import com.amazon.ask.model.services.reminderManagement.SpokenInfo;
import com.amazon.ask.model.services.reminderManagement.SpokenText;
import com.amazon.ask.model.services.reminderManagement.Status;
import com.amazon.ask.model.services.reminderManagement.Trigger;
import com.amazon.ask.model.services.reminderManagement.TriggerType;
import com.amazon.ask.model.services.util.JacksonSerializer;
import dev.matinee.skill.dialogue.Reminders;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminders by Alexa's Reminders API, at the address and with the token that a request brings. They
 * are for the device that the person speaks to; the person ends them there as any other reminder.
 */
final class AlexaReminders implements Reminders {
  /** What a person has to allow in the Alexa app. */
  static final String PERMISSION = "alexa::alerts:reminders:skill:readwrite";

  private static final Logger LOG = LoggerFactory.getLogger(AlexaReminders.class);
  private static final String FRIDAYS_AT_SEVEN =
      "FREQ=WEEKLY;BYDAY=FR;BYHOUR=19;BYMINUTE=0;BYSECOND=0;INTERVAL=1;";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final ReminderManagementServiceClient service;
  private final String locale;

  private AlexaReminders(SystemState system, String locale) {
    this.service =
        new ReminderManagementServiceClient(
            DefaultApiConfiguration.builder()
                .withApiClient(new AlexaApi())
                .withSerializer(new JacksonSerializer())
                .withApiEndpoint(system.getApiEndpoint())
                .withAuthorizationValue(system.getApiAccessToken())
                .build());
    this.locale = locale;
  }

  /** Of the device that a request comes from; none where the request brings no address or token. */
  static Reminders of(HandlerInput input) {
    return Optional.ofNullable(input.getRequestEnvelope().getContext())
        .map(Context::getSystem)
        .filter(system -> system.getApiAccessToken() != null)
        .filter(system -> system.getApiEndpoint() != null && isAlexa(system.getApiEndpoint()))
        .<Reminders>map(system -> new AlexaReminders(system, Turn.locale(input).toLanguageTag()))
        .orElse(NONE);
  }

  @Override
  public Outcome everyWeek(String words) {
    try {
      if (service.getReminders().getAlerts().stream().anyMatch(AlexaReminders::stands)) {
        return Outcome.STANDS;
      }
      service.createReminder(request(words));
      return Outcome.SET;
    } catch (ServiceException e) {
      LOG.info("Alexa set no reminder: {}", e.getStatusCode());
      return e.getStatusCode() == UNAUTHORIZED || e.getStatusCode() == FORBIDDEN
          ? Outcome.NOT_ALLOWED
          : Outcome.NOT_POSSIBLE;
    }
  }

  /** Another address may not be called for a request; a rehearsal of Alexa is on the machine. */
  private static boolean isAlexa(String address) {
    try {
      URI uri = new URI(address);
      String host = String.valueOf(uri.getHost());
      return ("https".equals(uri.getScheme()) && host.endsWith(".amazonalexa.com"))
          || ("http".equals(uri.getScheme()) && host.equals("127.0.0.1"));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean stands(Reminder reminder) {
    return reminder.getStatus() == Status.ON;
  }

  private ReminderRequest request(String words) {
    SpokenText text = SpokenText.builder().withLocale(locale).withText(words).build();
    return ReminderRequest.builder()
        .withRequestTime(OffsetDateTime.now(ZoneOffset.UTC))
        .withTrigger(
            Trigger.builder()
                .withType(TriggerType.SCHEDULED_ABSOLUTE)
                .withRecurrence(
                    Recurrence.builder().addRecurrenceRulesItem(FRIDAYS_AT_SEVEN).build())
                .build())
        .withAlertInfo(
            AlertInfo.builder()
                .withSpokenInfo(SpokenInfo.builder().addContentItem(text).build())
                .build())
        .withPushNotification(
            PushNotification.builder().withStatus(PushNotificationStatus.ENABLED).build())
        .build();
  }
}
