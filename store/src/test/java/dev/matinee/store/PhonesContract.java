package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of telephone numbers. */
abstract class PhonesContract extends EngineContract {
  private final UserId account = Samples.account().userId();
  private final Phone first = Samples.phone(account);

  PhonesContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void aNumberIsKeptWithAllThatBelongsToIt() {
    Phone verified = first.withCode(Optional.empty()).verified(Samples.NOON);
    Phone last =
        new Phone(
            verified.userId(),
            verified.version() + 1,
            verified.number(),
            verified.numberHash(),
            verified.consent(),
            verified.verifiedAt(),
            Optional.of(new PhoneCode("another", Samples.NOON.plusSeconds(60), 0)),
            new TextWishes(false, true, Locale.GERMAN, first.wishes().zone()),
            new TextsTold(7, Optional.of(Samples.NOON), "2026-W09", List.of(3L, 1L)),
            Optional.empty());
    for (Phone phone : List.of(first, first.withCode(Optional.empty()), verified, last)) {
      stores.phones().write(phone);
      assertThat(stores.phones().find(account)).contains(phone);
    }
    try (Stores elsewhere = open()) {
      assertThat(elsewhere.phones().find(account)).contains(last);
    }
  }

  @Test
  void whoGaveNoNumberHasNone() {
    assertThat(stores.phones().find(account)).isEmpty();
    stores.phones().forget(account);
  }

  @Test
  void ofTwoWritesOneComesFirst() {
    stores.phones().write(first);
    stores.phones().write(first.verified(Samples.NOON));
    for (Phone late : List.of(first, first.verified(Samples.NOON.plusSeconds(1)))) {
      assertThatExceptionOfType(VersionConflictException.class)
          .isThrownBy(() -> stores.phones().write(late));
    }
    stores.phones().forget(account);
    assertThatExceptionOfType(VersionConflictException.class)
        .isThrownBy(() -> stores.phones().write(first.verified(Samples.NOON)));
  }

  @Test
  void ofManyWhoChangeOneAtOnceEachIsCounted() throws Exception {
    stores.phones().write(first);
    int changed =
        holding(
            8,
            () ->
                stores
                    .phones()
                    .update(account, found -> found.map(it -> it.withTold(it.told().in("2026"))))
                    .isPresent());
    assertThat(changed).isEqualTo(8);
    assertThat(stores.phones().find(account).orElseThrow().version()).isEqualTo(9);
  }

  @Test
  void aGuestsNumberExpires() {
    UserId guest = Samples.guest();
    Phone phone = Samples.phone(guest);
    stores.phones().write(phone);
    clock.advance(Duration.between(Samples.NOON, phone.expiresAt().orElseThrow()).minusSeconds(1));
    assertThat(stores.phones().find(guest)).contains(phone);
    clock.advance(Duration.ofSeconds(1));
    assertThat(stores.phones().find(guest)).isEmpty();
    assertThat(scanned()).doesNotContain(phone);
    stores.phones().write(phone);
  }

  @Test
  void everyNumberIsRead() {
    List<Phone> some = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      some.add(Samples.phone(Samples.account().userId()));
    }
    some.forEach(stores.phones()::write);
    assertThat(scanned()).containsAll(some).doesNotHaveDuplicates();
  }

  private List<Phone> scanned() {
    List<Phone> found = new ArrayList<>();
    stores.phones().scan(found::add);
    return found;
  }

  @Test
  void nothingIsKeptOfAPersonWhoIsGone() {
    stores.phones().write(first);
    stores.histories().delete(account, Told.BY_PAGE);
    stores.phones().forget(account);
    assertThat(stores.phones().find(account)).isEmpty();
    assertThatExceptionOfType(PersonGoneException.class)
        .isThrownBy(() -> stores.phones().write(first));
    assertThat(stores.phones().find(account)).isEmpty();
  }

  @Test
  void aHashIsThatOfEveryNode() {
    String hash = stores.phones().hash("+493012345678");
    try (Stores elsewhere = open()) {
      assertThat(elsewhere.phones().hash("+493012345678")).isEqualTo(hash);
    }
    assertThat(stores.phones().hash("+493012345679")).isNotEqualTo(hash);
    assertThat(hash).doesNotContain("3012345678");
  }
}
