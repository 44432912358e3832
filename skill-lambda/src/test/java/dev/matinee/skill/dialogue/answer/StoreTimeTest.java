package dev.matinee.skill.dialogue.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StoreTimeTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  @Test
  void whatComesInTimeIsGiven() {
    assertThat(new StoreTime(LONG).within(() -> 4)).isEqualTo(4);
  }

  @Test
  void aFailureOfTheStoreIsPassedOn() {
    StoreException damaged = new StoreException("an item is damaged");

    assertThatThrownBy(
            () ->
                new StoreTime(LONG)
                    .within(
                        () -> {
                          throw damaged;
                        }))
        .isSameAs(damaged);
  }

  @Test
  void aStoreThatHangsIsGivenUp() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);

    assertThatThrownBy(() -> new StoreTime(SHORT).within(() -> hang(interrupted)))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(interrupted.await(LONG.toMillis(), TimeUnit.MILLISECONDS))
        .as("the work is interrupted")
        .isTrue();
  }

  /** Never ends until it is interrupted. */
  private static boolean hang(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    return false;
  }
}
