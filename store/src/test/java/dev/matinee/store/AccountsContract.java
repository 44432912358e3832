package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every engine promises of accounts. */
abstract class AccountsContract extends EngineContract {
  private final Account account = Samples.account();

  AccountsContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void everythingInAnAccountComesBack() {
    Set<String> sessions =
        IntStream.range(0, Account.MAX_SESSIONS)
            .mapToObj(i -> "%064x".formatted(i))
            .collect(Collectors.toSet());
    Account full =
        new Account(
            account.username(),
            account.userId(),
            1,
            "hash",
            Samples.NOON,
            sessions,
            Set.of("c", "d"),
            Samples.passkeys(Passkeys.MAX));
    assertThat(stores.accounts().create(full)).isTrue();
    assertThat(stores.accounts().find(account.username())).contains(full);
  }

  @Test
  void aPasskeyIsKeptWithItsCounterUntilItIsRemoved() {
    stores.accounts().create(account);
    Passkey first = Samples.passkeys(1).all().get(0);
    Passkey used = first.used(0xFFFF_FFFFL, Samples.NOON.plusSeconds(60));
    stores.accounts().update(account.username(), it -> it.withPasskeys(Samples.passkeys(2)));
    stores.accounts().update(account.username(), it -> it.withPasskeys(it.passkeys().with(used)));
    assertThat(stores.accounts().find(account.username()).orElseThrow().passkeys())
        .isEqualTo(Samples.passkeys(2).with(used));
    stores.accounts().update(account.username(), it -> it.withPasskeys(Passkeys.none()));
    assertThat(stores.accounts().find(account.username()).orElseThrow().passkeys())
        .isEqualTo(Passkeys.none());
  }

  @Test
  void anAccountIsFoundByItsPersonUntilItIsDeleted() {
    stores.accounts().create(Samples.account());
    stores.accounts().create(account);
    Account changed = stores.accounts().update(account.username(), it -> it.withSession("s"));
    assertThat(stores.accounts().find(account.userId())).contains(changed);
    stores.accounts().delete(account);
    assertThat(stores.accounts().find(account.userId())).isEmpty();
  }

  @Test
  void theNextOwnerOfANameIsAnotherPerson() {
    stores.accounts().create(account);
    stores.accounts().delete(account);
    Account successor =
        Account.signUp(account.username(), Samples.account().userId(), "new", Samples.NOON);
    stores.accounts().create(successor);
    assertThat(stores.accounts().find(account.userId())).isEmpty();
    assertThat(stores.accounts().find(successor.userId())).contains(successor);
  }

  @Test
  void aUsedRecoveryCodeIsGone() {
    stores.accounts().create(account);
    stores.accounts().update(account.username(), it -> it.withRecoveryHashes(Set.of("c", "d")));
    stores.accounts().update(account.username(), it -> it.recovered("c", "new"));
    assertThat(stores.accounts().find(account.username()).orElseThrow().recoveryHashes())
        .containsExactly("d");
    stores.accounts().update(account.username(), it -> it.recovered("d", "newer"));
    assertThat(stores.accounts().find(account.username()).orElseThrow().recoveryHashes()).isEmpty();
  }

  @Test
  void aNameThatNobodyTookHasNoAccount() {
    assertThat(stores.accounts().find(account.username())).isEmpty();
  }

  @Test
  void anAccountIsFoundHoweverItsNameIsSpelt() {
    stores.accounts().create(account);
    String number = account.username().value().substring("Zoë-".length());
    assertThat(stores.accounts().find(new Username("zOE\u0308-" + number))).contains(account);
  }

  @Test
  void aTakenNameStaysItsOwners() {
    stores.accounts().create(account);
    Account another =
        Account.signUp(
            new Username(account.username().key()),
            Samples.account().userId(),
            "other",
            Samples.NOON);
    assertThat(stores.accounts().create(another)).isFalse();
    assertThat(stores.accounts().find(account.username())).contains(account);
  }

  @Test
  void aRepeatedCreationSucceedsWithoutEffect() {
    assertThat(stores.accounts().create(account)).isTrue();
    Account later = stores.accounts().update(account.username(), a -> a.withSession("s"));
    assertThat(stores.accounts().create(account)).isTrue();
    assertThat(stores.accounts().find(account.username())).contains(later);
  }

  @Test
  void theSecondOfTwoChangesOfOneVersionIsRefused() {
    stores.accounts().create(account);
    stores.accounts().write(account.withPasswordHash("first"), WriteId.random());
    assertThatThrownBy(
            () -> stores.accounts().write(account.withPasswordHash("second"), WriteId.random()))
        .isInstanceOf(VersionConflictException.class);
    assertThat(stores.accounts().find(account.username()).orElseThrow().passwordHash())
        .isEqualTo("first");
  }

  @Test
  void aRepeatedWriteSucceedsWithoutEffect() {
    WriteId writeId = WriteId.random();
    stores.accounts().create(account);
    stores.accounts().write(account.withSession("a"), writeId);
    stores.accounts().write(account.withSession("a"), writeId);
    assertThat(stores.accounts().find(account.username())).contains(account.withSession("a"));
  }

  @Test
  void aChangeOfAnAccountThatIsGoneMakesNone() {
    assertThatThrownBy(() -> stores.accounts().write(account.withSession("a"), WriteId.random()))
        .isInstanceOf(VersionConflictException.class);
    assertThatThrownBy(() -> stores.accounts().update(account.username(), a -> a.withSession("a")))
        .isInstanceOf(NoSuchAccountException.class);
    assertThat(stores.accounts().find(account.username())).isEmpty();
  }

  @Test
  void aChangeOfTheNamesFormerOwnerIsRefused() {
    Account successor =
        Account.signUp(account.username(), Samples.account().userId(), "new", Samples.NOON);
    stores.accounts().create(successor);
    assertThatThrownBy(() -> stores.accounts().write(account.withSession("a"), WriteId.random()))
        .isInstanceOf(VersionConflictException.class);
    stores.accounts().delete(account);
    assertThat(stores.accounts().find(account.username())).contains(successor);
  }

  @Test
  void aDeletedAccountIsGoneAndItsNameFree() {
    stores.accounts().create(account);
    stores.accounts().update(account.username(), a -> a.withSession("a"));
    stores.accounts().delete(account);
    stores.accounts().delete(account);
    assertThat(stores.accounts().find(account.username())).isEmpty();
    Account successor =
        Account.signUp(account.username(), Samples.account().userId(), "new", Samples.NOON);
    assertThat(stores.accounts().create(successor)).isTrue();
  }

  @Test
  void signInsInParallelLoseNoSession() throws Exception {
    stores.accounts().create(account);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> signIns = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String session = "session-" + i;
        signIns.add(
            threads.submit(
                () -> stores.accounts().update(account.username(), a -> a.withSession(session))));
      }
      for (Future<?> signIn : signIns) {
        signIn.get();
      }
    } finally {
      threads.shutdownNow();
    }
    Account last = stores.accounts().find(account.username()).orElseThrow();
    assertThat(last.sessions()).hasSize(40);
    assertThat(last.version()).isEqualTo(41);
  }

  @Test
  void ofManyWhoWantANameOneGetsIt() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    int winners = 0;
    try {
      List<Future<Boolean>> signUps = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        UserId userId = Samples.account().userId();
        Account candidate = Account.signUp(account.username(), userId, "hash", Samples.NOON);
        signUps.add(threads.submit(() -> stores.accounts().create(candidate)));
      }
      for (Future<Boolean> signUp : signUps) {
        winners += signUp.get() ? 1 : 0;
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(winners).isEqualTo(1);
  }

  @Test
  void aChangeThatMakesAnotherPersonsAccountIsAnError() {
    stores.accounts().create(account);
    assertThatThrownBy(
            () ->
                stores
                    .accounts()
                    .update(account.username(), a -> Samples.account().withSession("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(account.userId().value());
  }
}
