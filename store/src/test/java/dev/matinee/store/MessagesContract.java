package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of text messages. */
abstract class MessagesContract extends EngineContract {
  private static final Instant END = Samples.NOON.plusSeconds(3600);

  private final UserId account = Samples.account().userId();

  MessagesContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void ofManyWhoTakeAtOnceSoManyGetOne() throws Exception {
    String name = "budget of " + account;
    assertThat(holding(20, () -> stores.messages().take(name, 7, END))).isEqualTo(7);
    try (Stores elsewhere = open()) {
      assertThat(elsewhere.messages().take(name, 7, END)).isFalse();
      assertThat(elsewhere.messages().take(name, 8, END)).as("a larger budget").isTrue();
    }
    assertThat(stores.messages().take("another " + name, 1, END)).isTrue();
    assertThat(stores.messages().take("none of " + name, 0, END)).isFalse();
  }

  @Test
  void aNumberIsStoppedUntilItIsStarted() {
    String number = "hash of " + account;
    assertThat(stores.messages().isStopped(number)).isFalse();
    stores.messages().stop(number);
    stores.messages().stop(number);
    try (Stores elsewhere = open()) {
      assertThat(elsewhere.messages().isStopped(number)).isTrue();
    }
    assertThat(stores.messages().isStopped("another " + number)).isFalse();
    stores.messages().start(number);
    stores.messages().start(number);
    assertThat(stores.messages().isStopped(number)).isFalse();
  }

  @Test
  void theOutboxHasTheLatestFirstAndNotAll() {
    for (int i = 0; i < MessageStore.OUTBOX + 3; i++) {
      stores.messages().keep(text(account, i));
    }
    assertThat(stores.messages().outbox())
        .hasSize(MessageStore.OUTBOX)
        .startsWith(text(account, MessageStore.OUTBOX + 2), text(account, MessageStore.OUTBOX + 1))
        .doesNotContain(text(account, 2));
  }

  @Test
  void theMessagesOfAPersonWhoIsGoneAreForgotten() {
    UserId other = Samples.account().userId();
    stores.messages().keep(text(account, 1));
    stores.messages().keep(text(other, 2));
    stores.histories().delete(account, Told.BY_PAGE);
    stores.messages().forget(account);
    assertThat(stores.messages().outbox())
        .contains(text(other, 2))
        .doesNotContain(text(account, 1));
    assertThatExceptionOfType(PersonGoneException.class)
        .isThrownBy(() -> stores.messages().keep(text(account, 3)));
    assertThat(stores.messages().outbox()).extracting(OutboxText::owner).doesNotContain(account);
  }

  private static OutboxText text(UserId owner, int number) {
    return new OutboxText(owner, "…78", "text " + number, Samples.NOON.plusSeconds(number));
  }

  @Test
  void nothingIsInAnOutboxThatWasNeverUsedByAPerson() {
    stores.messages().forget(account);
    assertThat(stores.messages().outbox()).extracting(OutboxText::owner).doesNotContain(account);
    assertThat(List.copyOf(stores.messages().outbox())).hasSizeLessThanOrEqualTo(50);
  }
}
