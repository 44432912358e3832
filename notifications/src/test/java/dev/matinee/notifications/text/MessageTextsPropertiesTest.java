package dev.matinee.notifications.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any titles, in each language of the site. */
class MessageTextsPropertiesTest {
  private static final String LINK = "https://a-long-name-of-a-site.example/m";
  private static final MessageTexts TEXTS = new MessageTexts(LINK);

  @Provide
  Arbitrary<Locale> languages() {
    return Arbitraries.of(
        Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));
  }

  /** Of all planes, and such that mostly are films. */
  @Provide
  Arbitrary<String> titles() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(200);
    Arbitrary<String> likely =
        Arbitraries.strings().withChars("abcdeéèêßœłŠ€[]'’–: 0123456789ÅñçΩω").ofMaxLength(60);
    return Arbitraries.oneOf(any, likely, likely);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return titles().list().ofMaxSize(5);
  }

  @Property(tries = 300)
  void oneMessageOfSevenBitsHoldsIt(
      @ForAll("languages") Locale language, @ForAll("lists") List<String> titles) {
    for (String text : List.of(TEXTS.ready(language, titles), TEXTS.news(language, titles))) {
      assertThat(GsmAlphabet.septets(text)).isLessThanOrEqualTo(GsmAlphabet.MESSAGE_SEPTETS);
      assertThat(text).startsWith("Matinee: ").contains(LINK).contains("STOP");
      assertThat(text).doesNotContain("\n", "\r", "\f");
    }
  }

  @Property(tries = 300)
  void aTextThatHasAFormHasItInLettersOfTheAlphabet(@ForAll("titles") String title) {
    Transliteration.of(title)
        .ifPresent(
            form -> {
              assertThat(GsmAlphabet.septets(form)).isNotNegative();
              assertThat(Transliteration.of(form)).contains(form);
            });
  }
}
