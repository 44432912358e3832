package dev.matinee.web.picks;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The country in which a person wants to watch. */
public final class ViewerCountry {
  /** The parameter of an address that chooses one. */
  static final String PARAMETER = "country";

  private static final String CODE = "[A-Z]{2}";
  private static final String DEFAULT = "US";

  /** Where a language alone says more of the country than the default. */
  private static final Map<String, String> OF_LANGUAGE = Map.of("de", "DE", "fr", "FR", "es", "ES");

  private ViewerCountry() {}

  /** The one that is chosen, or else that of the browser's languages, as ISO 3166 has it. */
  public static String of(Context context) {
    return Optional.ofNullable(context.queryParam(PARAMETER))
        .filter(code -> code.matches(CODE))
        .orElseGet(() -> ofLanguages(context.header("Accept-Language")));
  }

  private static String ofLanguages(String header) {
    List<Locale> locales = locales(Optional.ofNullable(header).orElse(""));
    Optional<String> region =
        locales.stream().map(Locale::getCountry).filter(code -> code.matches(CODE)).findFirst();
    return region
        .or(() -> locales.stream().findFirst().map(first -> OF_LANGUAGE.get(first.getLanguage())))
        .orElse(DEFAULT);
  }

  /** None where the header is not one. */
  private static List<Locale> locales(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
