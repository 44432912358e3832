package dev.matinee.web.phone;

import dev.matinee.notifications.phone.PhoneNumbers;
import dev.matinee.store.PhoneConsent;
import dev.matinee.store.TextWishes;
import dev.matinee.web.http.Form;
import dev.matinee.web.language.Texts;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A number that a person gave, with what they agreed to; or what is wrong with it. Immutable.
 *
 * @param form what was typed, with all that is wrong
 * @param number in the form of E.164; empty where something is wrong
 * @param wishes for messages
 */
public record PhoneEntry(Form form, Optional<String> number, TextWishes wishes) {
  public static final String COUNTRY = "country";
  public static final String NUMBER = "number";
  public static final String ZONE = "zone";
  public static final String CONSENT = "consent";
  public static final String READY = "ready";
  public static final String WEEKLY = "weekly";

  /** The value of a box that is ticked. */
  public static final String YES = "yes";

  /** The fields of a form. */
  public static final List<String> FIELDS = List.of(COUNTRY, NUMBER, ZONE, CONSENT, READY, WEEKLY);

  /** Of the wording and the terms; a change of either is another version. */
  private static final String CONSENT_VERSION = "2026-11";

  /**
   * What a form says.
   *
   * @param choosing whether the person chooses of what to be told; else it is when the list is
   *     ready
   */
  public static PhoneEntry of(
      Context context, PhoneNumbers numbers, Texts texts, boolean choosing) {
    Form form = Form.of(context, FIELDS);
    boolean ready = !choosing || isTicked(form, READY);
    boolean weekly = choosing && isTicked(form, WEEKLY);
    Optional<String> number = read(form, numbers);
    if (number.isEmpty()) {
      form = form.withError(NUMBER, texts.of("phone.number.wrong"));
    }
    if (!ready && !weekly) {
      form = form.withError(READY, texts.of("phone.wishes.none"));
    }
    if (!isTicked(form, CONSENT)) {
      form = form.withError(CONSENT, texts.of("phone.consent.first"));
    }
    ZoneId zone = PhoneZones.of(form.value(ZONE)).orElse(PhoneZones.ofCountry(form.value(COUNTRY)));
    TextWishes wishes = new TextWishes(ready, weekly, texts.language().locale(), zone);
    return new PhoneEntry(form, form.isFine() ? number : Optional.empty(), wishes);
  }

  private static Optional<String> read(Form form, PhoneNumbers numbers) {
    String country = form.value(COUNTRY);
    return numbers.countries().contains(country)
        ? numbers.read(form.value(NUMBER), country)
        : Optional.empty();
  }

  private static boolean isTicked(Form form, String box) {
    return form.value(box).equals(YES);
  }

  /** What the person agreed to, as it stood on the page. */
  static PhoneConsent consent(Texts texts, Instant now) {
    return new PhoneConsent(now, CONSENT_VERSION, texts.of("phone.consent"));
  }

  /** Without the number, since it ends in logs. */
  @Override
  public String toString() {
    return "PhoneEntry[" + wishes + "]";
  }
}
