package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void everyNumberIsADataSetUser(long number) {
    UserId user = UserId.ofDataSetUser(number);
    assertThat(user.value()).isEqualTo(Long.toString(number));
    assertThat(user.dataSetUser()).hasValue(number);
    assertThat(user.isAccount()).isFalse();
  }

  @Test
  void anAccountIsNoDataSetUserEvenIfItsTextIsANumber() {
    UserId account = UserId.ofAccount("1234567890123456");
    assertThat(account.value()).isEqualTo("a-1234567890123456");
    assertThat(account.dataSetUser()).isEmpty();
    assertThat(account.isAccount()).isTrue();
    assertThat(account).isNotEqualTo(UserId.ofDataSetUser(1234567890123456L));
  }

  @Test
  void aGuestIsNeitherAnAccountNorADataSetUser() {
    UserId guest = UserId.ofGuest("1234567890123456");
    assertThat(guest.value()).isEqualTo("g-1234567890123456");
    assertThat(guest.isGuest()).isTrue();
    assertThat(guest.isAccount()).isFalse();
    assertThat(guest.dataSetUser()).isEmpty();
    assertThat(UserId.ofAccount("1234567890123456").isGuest()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "01",
        "-0",
        "+1",
        "1.0",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999",
        "١",
        "a-",
        "a-tooShort",
        "g-tooShort",
        "b-1234567890123456",
        "a-with/slash/inside",
        "A-1234567890123456",
        "1234567890123456a"
      })
  void anythingElseIsRefused(String value) {
    assertThatThrownBy(() -> new UserId(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(value);
  }
}
