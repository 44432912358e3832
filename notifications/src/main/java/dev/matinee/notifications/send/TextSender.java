package dev.matinee.notifications.send;

import dev.matinee.notifications.rule.QuietHours;
import dev.matinee.notifications.send.TextMessage.Kind;
import dev.matinee.store.MessageStore;
import dev.matinee.store.Phone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the rules allow: nothing to a number that was stopped; not more in a month than the
 * budget of the site; of what is not awaited, one a day to a number, and none in its night. The
 * counts are in the store, so that they hold for all nodes together. Safe for use by any number of
 * threads.
 */
public final class TextSender {
  private static final Logger LOG = LoggerFactory.getLogger(TextSender.class);
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration TWO_MONTHS = Duration.ofDays(62);

  private final MessageStore store;
  private final TextMessages messages;
  private final int monthlyBudget;
  private final Clock clock;

  /**
   * Over the store that all nodes share.
   *
   * @param monthlyBudget how many messages there may be in a month (of UTC), 0 or more
   */
  public TextSender(MessageStore store, TextMessages messages, int monthlyBudget, Clock clock) {
    this.store = store;
    this.messages = messages;
    this.monthlyBudget = monthlyBudget;
    this.clock = clock;
  }

  /** Whether a message that the person does not wait for may come now, but for the day's count. */
  public boolean isTimeFor(Phone phone) {
    return !QuietHours.isQuiet(clock.instant(), phone.wishes().zone());
  }

  /** Whether the owner of a number wants no messages. */
  public boolean isStopped(Phone phone) {
    return store.isStopped(phone.numberHash());
  }

  /** Takes the one message a day that a number may get, in its own day; false if it is taken. */
  public boolean takeDay(Phone phone) {
    Instant now = clock.instant();
    LocalDate day = now.atZone(phone.wishes().zone()).toLocalDate();
    return store.take("day " + day + " of " + phone.numberHash(), 1, now.plus(TWO_DAYS));
  }

  /**
   * Sends a message, unless its number is stopped or the budget is used up.
   *
   * @param phone as it was found; a message that is not {@linkplain Kind#isAwaited awaited} needs
   *     {@link #isTimeFor} and {@link #takeDay} first
   * @return whether it was, or may have been, sent
   */
  public boolean send(Phone phone, Kind kind, String text) {
    if (store.isStopped(phone.numberHash())) {
      log(kind, "stopped");
      return false;
    }
    Instant now = clock.instant();
    YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
    if (!store.take("month " + month, monthlyBudget, now.plus(TWO_MONTHS))) {
      log(kind, "budget used up");
      return false;
    }
    TextMessages.Outcome outcome = messages.send(new TextMessage(phone, kind, text));
    log(kind, outcome.name());
    return outcome != TextMessages.Outcome.REFUSED;
  }

  /** Never with the number, the text, or whose it is. */
  private static void log(Kind kind, String outcome) {
    LOG.atInfo().addKeyValue("kind", kind).addKeyValue("outcome", outcome).log("text message");
  }
}
