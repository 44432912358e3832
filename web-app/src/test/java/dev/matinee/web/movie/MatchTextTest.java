package dev.matinee.web.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTextTest {
  private static final Texts ENGLISH = Texts.of(Language.EN);

  @ParameterizedTest
  @CsvSource({
    "100, Great match · 100%",
    "85, Great match · 85%",
    "84, Good match · 84%",
    "70, Good match · 70%",
    "69, May suit you · 69%",
    "50, May suit you · 50%",
    "49, ''",
    "0, ''"
  })
  void wordsStandBeforeTheNumber(int percent, String text) {
    assertThat(MatchText.of(OptionalInt.of(percent), ENGLISH))
        .isEqualTo(text.replace("· ", "·\u00a0"));
  }

  @Test
  void onThinEvidenceNothingIsSaid() {
    assertThat(MatchText.of(OptionalInt.empty(), ENGLISH)).isEmpty();
  }
}
