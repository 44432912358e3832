package dev.matinee.notifications.phone;

import dev.matinee.notifications.send.TextMessage.Kind;
import dev.matinee.notifications.send.TextSender;
import dev.matinee.notifications.text.MessageTexts;
import dev.matinee.store.MessageStore;
import dev.matinee.store.Phone;
import dev.matinee.store.PhoneCode;
import dev.matinee.store.PhoneStore;
import dev.matinee.store.UserId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Verifies that a number is that of the person who typed it: by six digits, sent to it. A code ends
 * after ten minutes or five wrong tries; a number gets three codes a day, from however many
 * accounts. So fifteen guesses of a million are possible a day. Safe for use by any number of
 * threads.
 */
public final class PhoneCodes {
  /** How long a code can be typed. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  /** How many codes a number gets in a day of UTC. */
  public static final int CODES_A_DAY = 3;

  private static final int CODES = 1_000_000;
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PhoneStore phones;
  private final MessageStore messages;
  private final TextSender sender;
  private final Clock clock;

  /** Over the stores. */
  public PhoneCodes(PhoneStore phones, MessageStore messages, TextSender sender, Clock clock) {
    this.phones = phones;
    this.messages = messages;
    this.sender = sender;
    this.clock = clock;
  }

  /** What became of a wish for a code. */
  public enum Asked {
    SENT,
    /** There is no number to send it to, or it is verified. */
    NO_NUMBER,
    /** Its owner stopped messages, the budget is used up, or it was not taken. */
    NOT_SENT,
    /** The number had {@link #CODES_A_DAY}. */
    TOO_MANY
  }

  /** Sends a code to the number that a person gave, in the place of an earlier one. */
  public Asked send(UserId person) {
    Optional<Phone> found = phones.find(person).filter(phone -> !phone.isVerified());
    if (found.isEmpty()) {
      return Asked.NO_NUMBER;
    }
    Phone phone = found.get();
    if (sender.isStopped(phone)) {
      return Asked.NOT_SENT;
    }
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String codes = "codes " + day + " of " + phone.numberHash();
    if (!messages.take(codes, CODES_A_DAY, now.plus(TWO_DAYS))) {
      return Asked.TOO_MANY;
    }
    String digits = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    PhoneCode code = new PhoneCode(hash(phone, digits), now.plus(LIFE));
    Optional<Phone> unused =
        phones.update(person, current -> current.map(it -> it.withCode(Optional.of(code))));
    String text = MessageTexts.code(phone.wishes().language(), digits);
    return sender.send(phone, Kind.CODE, text) ? Asked.SENT : Asked.NOT_SENT;
  }

  private String hash(Phone phone, String digits) {
    return phones.hash(phone.userId() + " " + phone.number() + " " + digits);
  }

  /**
   * Takes a code that a person typed; a wrong one costs a try. The right one is used up, and a
   * confirmation is sent.
   *
   * @return whether it was right
   */
  public boolean verify(UserId person, String typed) {
    Instant now = clock.instant();
    // Counted before it is looked at, so that many tries at once are no more than there are.
    Optional<Phone> before = phones.find(person);
    boolean open = before.flatMap(Phone::code).filter(code -> code.isOpen(now)).isPresent();
    if (!open) {
      return false;
    }
    Optional<Phone> tried =
        phones.update(person, found -> found.map(phone -> withOneTryLess(phone, now)));
    boolean right =
        tried
            .filter(phone -> phone.version() > before.get().version())
            .filter(phone -> isRight(phone, typed))
            .isPresent();
    if (right) {
      Phone verified = phones.update(person, found -> found.map(it -> it.verified(now))).get();
      Locale language = verified.wishes().language();
      boolean unused =
          sender.send(verified, Kind.CONFIRMATION, MessageTexts.confirmation(language));
    }
    return right;
  }

  private static Phone withOneTryLess(Phone phone, Instant now) {
    return phone.code().filter(code -> code.isOpen(now)).isPresent()
        ? phone.withCode(phone.code().map(PhoneCode::tried))
        : phone;
  }

  private boolean isRight(Phone phone, String typed) {
    String digits = typed.replaceAll("[\\s-]", "");
    return digits.matches("[0-9]{6}")
        && phone.code().map(PhoneCode::hash).filter(hash(phone, digits)::equals).isPresent();
  }
}
