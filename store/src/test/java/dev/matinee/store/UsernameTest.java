package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
  @ParameterizedTest
  @ValueSource(strings = {"ada", "Ada.Lovelace_1815-x", "Zoë", "李小龙龙", "हिन्दी", "𝒜𝒷𝒸"})
  void lettersOfEveryScriptAreAllowed(String name) {
    assertThat(new Username(name).key()).isNotEmpty();
  }

  @Test
  void spacesAroundItDoNotCount() {
    assertThat(new Username("  Ada\u2003").value()).isEqualTo("Ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoë", "ZOË", "zoe\u0308", "ZOE\u0308", "ｚｏë"})
  void namesThatLookTheSameAreOne(String name) {
    assertThat(new Username(name).key()).isEqualTo(new Username("Zoë").key());
  }

  @Test
  void aNameIsTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(new Username("INGRID").key()).isEqualTo("ingrid");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void lengthIsCountedInCharactersAndNotInTheirHalves() {
    assertThat(new Username("\uD840\uDC0B".repeat(32)).value()).hasSize(64);
    assertThatThrownBy(() -> new Username("\uD840\uDC0B".repeat(2)))
        .hasMessage("A user name has 3 to 32 characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "  ab  ", "abcdefghijklmnopqrstuvwxyz0123456"})
  void tooShortAndTooLongAreToldApartFromWrongCharacters(String name) {
    assertThatThrownBy(() -> new Username(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A user name has 3 to 32 characters.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a\nb",
        "<b>bold",
        "a@b.c",
        "a\u202Eb",
        "a\u200Bb",
        "a\u0000b",
        "ab😀",
        "½ab"
      })
  void anythingElseIsRefusedInWordsForPeople(String name) {
    assertThatThrownBy(() -> new Username(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A user name has only letters, digits, dots, underscores and hyphens.");
  }
}
