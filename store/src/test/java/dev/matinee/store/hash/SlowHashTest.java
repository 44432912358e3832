package dev.matinee.store.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SlowHashTest {
  private static final String SALT = "000102030405060708090a0b0c0d0e0f";

  /** The value of Python's hashlib.pbkdf2_hmac. */
  @Test
  void isThatOfTheStandard() {
    assertThat(new SlowHash(SALT).of("12345678"))
        .isEqualTo("c5c2ec75294f33388395058de5205639766635c2e6be9ec632c0789dff2a5084");
  }

  @Test
  void eachStoreHasHashesOfItsOwn() {
    assertThat(new SlowHash(SlowHash.randomSalt()).of("12345678"))
        .isNotEqualTo(new SlowHash(SlowHash.randomSalt()).of("12345678"));
  }

  @Test
  void aSaltOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new SlowHash("0001")).hasMessage("salt must have 16 bytes");
    assertThatThrownBy(() -> new SlowHash("salt")).isInstanceOf(IllegalArgumentException.class);
  }
}
