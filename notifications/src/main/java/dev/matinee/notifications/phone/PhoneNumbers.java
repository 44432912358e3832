package dev.matinee.notifications.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads telephone numbers as people of some countries write them. To other countries nothing is
 * sent: numbers that cost their caller much are a way to rob a site that sends codes to them.
 * Immutable; safe for use by any number of threads.
 *
 * @param countries two letters each, as ISO 3166 has them; at least one
 */
public record PhoneNumbers(List<String> countries) {
  /** In the United States and Canada a number does not tell which of both it is. */
  private static final Set<PhoneNumberType> MOBILE =
      EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  private static final int LONGEST = 40;

  /**
   * @throws IllegalArgumentException if there is no country, or one that has no numbers
   */
  public PhoneNumbers {
    countries = List.copyOf(countries);
    Set<String> known = PhoneNumberUtil.getInstance().getSupportedRegions();
    if (countries.isEmpty() || !known.containsAll(countries)) {
      throw new IllegalArgumentException(
          "countries must be two letters each, such as DE, got " + String.join(",", countries));
    }
  }

  /**
   * A number of a mobile telephone in the form of E.164.
   *
   * @param typed with the country's code or without
   * @param country of a number without a code; one of {@link #countries}
   * @return empty where it is none, or of another country
   */
  public Optional<String> read(String typed, String country) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = numbers.parse(typed, country);
      boolean taken =
          numbers.isValidNumber(number)
              && !number.hasExtension()
              && countries.contains(numbers.getRegionCodeForNumber(number))
              && MOBILE.contains(numbers.getNumberType(number));
      return taken ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** As people write it, such as {@code +49 1512 3456789}. */
  public static String shown(String number) {
    try {
      PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
      return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return number;
    }
  }

  /** The countries of the languages in which the site and its skill speak. */
  public static PhoneNumbers usual() {
    return new PhoneNumbers(
        List.of(
            "US", "CA", "GB", "IE", "AU", "NZ", "IN", "DE", "AT", "CH", "FR", "BE", "ES", "MX"));
  }
}
