package dev.matinee.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|DE",
        "de-AT|DE",
        "fr-CA, en;q=0.8|FR",
        "en;q=0.3, es;q=0.9|ES",
        "pt-BR, es-419;q=0.5|ES",
        "ja, *;q=0.1, de;q=0.5|DE",
        "de;q=0, fr;q=0.2|FR",
        "DE-de|DE",
        "en-GB|EN"
      })
  void theBestOfWhatAReaderAsksForIsSpoken(String header, Language language) {
    assertThat(Language.ofHeader(header)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "ja",
        "ja, zh;q=0.5",
        "de;q=0",
        ";;;",
        "de;q=x",
        "de;q=2",
        "ü",
        "-",
        "q=1"
      })
  void whatIsNotSpokenOrMalformedAsksForNothing(String header) {
    assertThat(Language.ofHeader(header)).isEmpty();
  }

  @Test
  void aHeaderThatIsFarTooLongAsksForNothing() {
    assertThat(Language.ofHeader("de, ".repeat(1_000) + "de")).isEmpty();
  }

  @Test
  void aLanguageIsKnownByItsTagAlone() {
    assertThat(Language.of("fr")).contains(Language.FR);
    assertThat(Language.of("FR")).isEmpty();
    assertThat(Language.of("tlh")).isEmpty();
    assertThat(Language.of("")).isEmpty();
  }
}
