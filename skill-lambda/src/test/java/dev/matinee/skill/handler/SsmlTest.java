package dev.matinee.skill.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsmlTest {
  private static final String TITLE = "\uE000Tom & \"Jerry\"\uE001";

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "fr-FR", "es-ES"})
  void aTitleIsSaidInEnglishAndNothingElseIs(String locale) {
    assertThat(Ssml.of("1 < " + TITLE + ".", Locale.forLanguageTag(locale)))
        .isEqualTo("1 &lt; <lang xml:lang=\"en-US\">Tom &amp; &quot;Jerry&quot;</lang>.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "en-GB", "en-AU", "en-CA", "en-IN"})
  void inEnglishATitleNeedsNoLanguage(String locale) {
    assertThat(Ssml.of(TITLE + ".", Locale.forLanguageTag(locale)))
        .isEqualTo("Tom &amp; &quot;Jerry&quot;.");
  }

  @Test
  void marksThatAreAloneDoNotBreakTheMarkup() {
    assertThat(Ssml.of("a\uE001b\uE000c\uE000d", Locale.GERMANY))
        .isEqualTo("ab<lang xml:lang=\"en-US\">cd</lang>");
  }

  @Test
  void markupOfATextIsNone() {
    assertThat(Ssml.of("<b>it's</b>\u0000", Locale.US)).isEqualTo("&lt;b&gt;it&apos;s&lt;/b&gt; ");
  }
}
