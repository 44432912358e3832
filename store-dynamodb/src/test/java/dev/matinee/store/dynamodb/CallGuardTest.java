package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.StoreCalls;
import dev.matinee.store.StoreCalls.Circuit;
import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Which calls are sent, and which are not. */
@Timeout(30)
class CallGuardTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  @AutoClose("shutdownNow")
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private static void fail(CallGuard guard, int times) {
    for (int call = 0; call < times; call++) {
      assertThatThrownBy(() -> guard.run(CallGuardTest::lost))
          .isInstanceOf(SdkClientException.class);
    }
  }

  /** Until the pause is over, and a call is sent that fails. */
  private static void awaitFailure(CallGuard guard) {
    long failed = guard.calls().failed();
    while (guard.calls().failed() == failed) {
      assertThatThrownBy(() -> guard.run(CallGuardTest::lost)).isInstanceOf(RuntimeException.class);
      LockSupport.parkNanos(SHORT.toNanos());
    }
  }

  private static String lost() {
    throw SdkClientException.create("no answer");
  }

  @Test
  void afterARunOfFailuresNothingIsSent() {
    CallGuard guard = new CallGuard(LONG);
    fail(guard, 4);
    assertThat(guard.calls().circuit()).isEqualTo(Circuit.CLOSED);
    fail(guard, 1);

    assertThatThrownBy(() -> guard.run(() -> "sent"))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("DynamoDB did not answer lately, and is left alone");
    assertThat(guard.calls())
        .extracting(
            StoreCalls::circuit, StoreCalls::answered, StoreCalls::failed, StoreCalls::refused)
        .containsExactly(Circuit.OPEN, 0L, 5L, 1L);
  }

  @Test
  void failuresBetweenAnswersStopNothing() {
    CallGuard guard = new CallGuard(LONG);
    for (int round = 0; round < 5; round++) {
      fail(guard, 4);
      assertThat(guard.run(() -> "answer")).isEqualTo("answer");
    }
    assertThat(guard.calls().circuit()).isEqualTo(Circuit.CLOSED);
  }

  @Test
  void aConditionThatDoesNotHoldIsAnAnswer() {
    CallGuard guard = new CallGuard(LONG);
    for (int call = 0; call < 20; call++) {
      assertThatThrownBy(
              () ->
                  guard.run(
                      () -> {
                        throw ConditionalCheckFailedException.builder().build();
                      }))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
    assertThat(guard.calls())
        .extracting(StoreCalls::circuit, StoreCalls::answered, StoreCalls::failed)
        .containsExactly(Circuit.CLOSED, 20L, 0L);
  }

  @Test
  void throttlingCountsAsNoAnswer() {
    CallGuard guard = new CallGuard(LONG);
    for (int call = 0; call < 5; call++) {
      assertThatThrownBy(
              () ->
                  guard.run(
                      () -> {
                        throw ProvisionedThroughputExceededException.builder().build();
                      }))
          .isInstanceOf(ProvisionedThroughputExceededException.class);
    }
    assertThat(guard.calls().circuit()).isEqualTo(Circuit.OPEN);
  }

  @Test
  void afterThePauseOneCallTriesWhileOthersAreRefused() throws Exception {
    CallGuard guard = new CallGuard(SHORT);
    fail(guard, 5);
    Thread.sleep(SHORT.multipliedBy(2).toMillis());
    CountDownLatch answer = new CountDownLatch(1);
    CountDownLatch sent = new CountDownLatch(1);
    Future<String> trying = threads.submit(() -> guard.run(() -> waitFor(answer, sent)));
    sent.await();

    assertThat(guard.calls().circuit()).isEqualTo(Circuit.HALF_OPEN);
    assertThatThrownBy(() -> guard.run(() -> "sent")).isInstanceOf(StoreUnavailableException.class);

    answer.countDown();
    assertThat(trying.get()).isEqualTo("answer");
    assertThat(guard.calls().circuit()).isEqualTo(Circuit.CLOSED);
  }

  @Test
  void oneMoreFailureBeginsAnotherPause() throws Exception {
    CallGuard guard = new CallGuard(Duration.ofSeconds(2));
    fail(guard, 5);
    awaitFailure(guard);

    assertThatThrownBy(() -> guard.run(() -> "sent")).isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void whoFindsAllPlacesTakenIsRefusedAtOnceAndTakesNobodysPlace() throws Exception {
    CallGuard guard = new CallGuard(LONG);
    for (int burst = 1; burst <= 2; burst++) {
      CountDownLatch answer = new CountDownLatch(1);
      List<Future<String>> waiting = takeAllPlaces(guard, answer);
      assertThat(guard.calls().running()).isEqualTo(64);
      for (int call = 0; call < 100; call++) {
        assertThatThrownBy(() -> guard.run(() -> "sent"))
            .isInstanceOf(StoreUnavailableException.class)
            .hasMessageContaining("64 calls");
      }

      answer.countDown();
      for (Future<String> call : waiting) {
        assertThat(call.get()).isEqualTo("answer");
      }
      assertThat(guard.calls())
          .extracting(StoreCalls::circuit, StoreCalls::running, StoreCalls::refused)
          .containsExactly(Circuit.CLOSED, 0, 100L * burst);
    }
  }

  private List<Future<String>> takeAllPlaces(CallGuard guard, CountDownLatch answer)
      throws InterruptedException {
    CountDownLatch sent = new CountDownLatch(CallGuard.MOST_AT_ONCE);
    List<Future<String>> waiting = new ArrayList<>();
    for (int call = 0; call < CallGuard.MOST_AT_ONCE; call++) {
      waiting.add(threads.submit(() -> guard.run(() -> waitFor(answer, sent))));
    }
    sent.await();
    return waiting;
  }

  private static String waitFor(CountDownLatch answer, CountDownLatch sent) {
    sent.countDown();
    try {
      answer.await();
      return "answer";
    } catch (InterruptedException e) {
      throw SdkClientException.create("interrupted", e);
    }
  }
}
