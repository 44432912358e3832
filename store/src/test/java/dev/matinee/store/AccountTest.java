package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final Username ADA = new Username("Ada");
  private static final UserId USER = UserId.ofAccount("0123456789abcdef");

  private final Account account = Account.signUp(ADA, USER, "secret-hash", Samples.NOON);

  @Test
  void everyChangeRaisesTheVersionByOne() {
    assertThat(account.version()).isEqualTo(1);
    Account changed = account.withSession("a").withSession("b").withPasswordHash("new");
    assertThat(changed.version()).isEqualTo(4);
    assertThat(changed.passwordHash()).isEqualTo("new");
    assertThat(changed.sessions()).containsExactly("a", "b");
    Account without = changed.withoutSessions(List.of("a", "never"));
    assertThat(without.version()).isEqualTo(5);
    assertThat(without.sessions()).containsExactly("b");
  }

  @Test
  void aHundredSessionsAreEnough() {
    Account full = account;
    for (int i = 0; i < Account.MAX_SESSIONS; i++) {
      full = full.withSession("session-" + i);
    }
    Account last = full;
    assertThatThrownBy(() -> last.withSession("one more"))
        .isInstanceOf(SessionsFullException.class)
        .hasMessage("an account has at most 100 sessions, not 101");
    assertThat(last.withSession("session-0").sessions()).hasSize(100);
  }

  @Test
  void aRecoveryCodeIsUsedOnceAndOutlivesAPassword() {
    Account changed =
        account.withRecoveryHashes(List.of("one", "two")).withSession("s").withNewPassword("new");
    assertThat(changed.recoveryHashes()).containsExactly("one", "two");
    assertThat(changed.sessions()).isEmpty();
    Account recovered = changed.withSession("s").recovered("one", "newer");
    assertThat(recovered.recoveryHashes()).containsExactly("two");
    assertThat(recovered.passwordHash()).isEqualTo("newer");
    assertThat(recovered.sessions()).isEmpty();
    assertThat(recovered.version()).isEqualTo(changed.version() + 2);
  }

  @Test
  void passkeysOutliveAPasswordAndNotALostOne() {
    Account changed =
        account.withPasskeys(Samples.passkeys(2)).withNewPassword("new").withSession("s");
    assertThat(changed.passkeys()).isEqualTo(Samples.passkeys(2));
    Account recovered = changed.withRecoveryHashes(List.of("one")).recovered("one", "newer");
    assertThat(recovered.passkeys()).isEqualTo(Passkeys.none());
  }

  @Test
  void tenRecoveryCodesAreEnough() {
    List<String> eleven = IntStream.range(0, 11).mapToObj(i -> "code-" + i).toList();
    assertThat(account.withRecoveryHashes(eleven.subList(0, 10)).recoveryHashes()).hasSize(10);
    assertThatThrownBy(() -> account.withRecoveryHashes(eleven))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recoveryHashes must be at most 10, got 11");
  }

  @Test
  void onlyAnAccountsUserHasOne() {
    assertThatThrownBy(() -> Account.signUp(ADA, UserId.ofDataSetUser(1), "hash", Samples.NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("userId must be an account, got 1");
    assertThatThrownBy(() -> Account.signUp(ADA, Samples.guest(), "hash", Samples.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsTextHoldsNoHash() {
    assertThat(
            account.withSession("token-hash").withRecoveryHashes(List.of("code-hash")).toString())
        .contains("Ada", "sessions=1")
        .doesNotContain("secret-hash", "token-hash", "code-hash");
  }
}
