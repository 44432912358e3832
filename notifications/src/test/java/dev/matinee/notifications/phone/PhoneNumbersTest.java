package dev.matinee.notifications.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {
  private static final PhoneNumbers USUAL = PhoneNumbers.usual();

  @ParameterizedTest
  @CsvSource({
    "0151 23456789, DE, +4915123456789",
    "+49 (0)151 23456789, US, +4915123456789",
    "0049 151 23456789, DE, +4915123456789",
    "(201) 555-0123, US, +12015550123",
    "06 12 34 56 78, FR, +33612345678",
    "612 34 56 78, ES, +34612345678",
    "07400 123456, GB, +447400123456",
  })
  void aNumberIsReadAsItIsWrittenInItsCountry(String typed, String country, String number) {
    assertThat(USUAL.read(typed, country)).contains(number);
  }

  @ParameterizedTest
  @CsvSource({
    "030 123456, DE", // at home
    "0900 1234567, DE", // costs its caller
    "+7 912 345 67 89, DE", // of a country that is not served
    "0151 2, DE",
    "hello, DE",
    "+1 201 555 0123 ext. 5, US",
    "'', DE",
  })
  void anythingElseIsNone(String typed, String country) {
    assertThat(USUAL.read(typed, country)).isEmpty();
  }

  @Test
  void aNumberIsShownInGroups() {
    assertThat(PhoneNumbers.shown("+4915123456789")).isEqualTo("+49 1512 3456789");
  }

  @Test
  void aCountryThatIsNoneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumbers(List.of("DE", "XX")));
    assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumbers(List.of()));
  }
}
