package dev.matinee.web.phone;

import dev.matinee.web.http.Form;
import dev.matinee.web.language.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * The fields in which a person gives a number and agrees to messages. Immutable.
 *
 * @param form what was typed, and what is wrong with it
 * @param countries to choose from
 * @param zones to choose from, beside that of the country
 */
public record PhoneFields(Form form, List<Choice> countries, List<Choice> zones) {
  /** One of several; the label is for people. */
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * The fields of a form.
   *
   * @param country of the reader, where the form names none
   */
  public static PhoneFields of(Form form, List<String> countries, String country, Texts texts) {
    Locale language = texts.language().locale();
    String guess = countries.contains(country) ? country : countries.get(0);
    String chosen = or(form.value(PhoneEntry.COUNTRY), guess);
    String zone = form.value(PhoneEntry.ZONE);
    return new PhoneFields(
        form,
        countries.stream()
            .map(code -> new Choice(code, name(code, language), code.equals(chosen)))
            .toList(),
        PhoneZones.all().stream().map(each -> choice(each, zone, language)).toList());
  }

  private static String or(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }

  private static String name(String country, Locale language) {
    return new Locale.Builder().setRegion(country).build().getDisplayCountry(language);
  }

  private static Choice choice(ZoneId zone, String chosen, Locale language) {
    String label = PhoneZones.label(zone, language);
    return new Choice(zone.getId(), label, zone.getId().equals(chosen));
  }

  /** Whether a box was ticked when the form was sent; none is ticked beforehand. */
  public boolean isTicked(String box) {
    return form.value(box).equals(PhoneEntry.YES);
  }
}
