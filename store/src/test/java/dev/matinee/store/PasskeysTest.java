package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PasskeysTest {
  private static final Passkey ONE = passkey("one", 0, "Phone");

  private static Passkey passkey(String id, long signCount, String label) {
    return new Passkey(id, "cose", signCount, label, Samples.NOON, Samples.NOON);
  }

  @Test
  void theyAreFoundByTheirIdOldestFirst() {
    Passkey older =
        new Passkey("two", "cose", 1, "Key", Samples.NOON.minusSeconds(1), Samples.NOON);
    Passkeys both = Passkeys.none().with(ONE).with(older);
    assertThat(both.all()).containsExactly(older, ONE);
    assertThat(both.find("one")).contains(ONE);
    assertThat(both.find("three")).isEmpty();
    assertThat(both.without("one").without("never").all()).containsExactly(older);
  }

  @Test
  void aUsedOneTakesItsOwnPlace() {
    Passkey used = ONE.used(7, Samples.NOON.plusSeconds(5));
    assertThat(Passkeys.none().with(ONE).with(used).all()).containsExactly(used);
    assertThat(used.signCount()).isEqualTo(7);
    assertThat(used.lastUsedAt()).isEqualTo(Samples.NOON.plusSeconds(5));
    assertThat(used.createdAt()).isEqualTo(Samples.NOON);
  }

  @Test
  void tenAreEnough() {
    Passkeys ten = Samples.passkeys(10);
    assertThat(ten.isFull()).isTrue();
    assertThat(Samples.passkeys(9).isFull()).isFalse();
    assertThatThrownBy(() -> ten.with(ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("passkeys must be at most 10, got 11");
  }

  @Test
  void noTwoHaveOneId() {
    assertThatThrownBy(() -> new Passkeys(List.of(ONE, ONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two passkeys must not have one id");
  }

  @Test
  void whatIsOutOfItsRangeIsRefusedWithItsName() {
    assertThatThrownBy(() -> passkey("", 0, "Phone")).hasMessageContaining("id must be 1 to 1364");
    assertThatThrownBy(() -> passkey("a b", 0, "Phone")).hasMessageContaining("id must be");
    assertThatThrownBy(() -> passkey("a".repeat(1365), 0, "Phone"))
        .hasMessageContaining("id must be");
    assertThatThrownBy(() -> passkey("one", -1, "Phone"))
        .hasMessage("signCount must be between 0 and 4294967295, got -1");
    assertThatThrownBy(() -> passkey("one", 1L << 32, "Phone"))
        .hasMessage("signCount must be between 0 and 4294967295, got 4294967296");
    assertThatThrownBy(() -> passkey("one", 0, " "))
        .hasMessage("label must have 1 to 50 characters, got ' '");
    assertThatThrownBy(() -> passkey("one", 0, "a".repeat(51))).hasMessageContaining("label");
  }

  @Test
  void itsTextHoldsNeitherIdNorKey() {
    assertThat(Passkeys.none().with(ONE).toString()).doesNotContain("one", "cose");
  }
}
