package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.testkit.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedReadsTest {
  private static final int READERS = 6;

  private final SharedReads<String, Integer> reads = new SharedReads<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final CountDownLatch held = new CountDownLatch(1);

  @Test
  void thoseWhoComeDuringAReadingShareTheNextOne() {
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(this::readHeld);
    assertThat(Eventually.comesTrue(() -> begun.get() == 1)).isTrue();
    List<Thread> threads = new ArrayList<>();
    List<CompletableFuture<Integer>> later = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      CompletableFuture<Integer> answer = new CompletableFuture<>();
      later.add(answer);
      Thread thread =
          new Thread(
              () -> {
                answer.complete(reads.read("ann", begun::incrementAndGet));
              });
      threads.add(thread);
      thread.start();
    }
    assertThat(
            Eventually.comesTrue(
                () -> threads.stream().allMatch(it -> it.getState() == Thread.State.TIMED_WAITING)))
        .isTrue();

    held.countDown();
    assertThat(first.join()).isEqualTo(1);
    assertThat(later).extracting(CompletableFuture::join).containsOnly(2);
    assertThat(begun).hasValue(2);
    assertThat(reads.read("ann", begun::incrementAndGet)).isEqualTo(3);
  }

  private int readHeld() {
    return reads.read(
        "ann",
        () -> {
          int number = begun.incrementAndGet();
          awaitRelease();
          return number;
        });
  }

  private void awaitRelease() {
    try {
      held.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void readingsOfOthersDoNotWait() {
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(this::readHeld);
    assertThat(Eventually.comesTrue(() -> begun.get() == 1)).isTrue();
    assertThat(reads.read("bob", () -> 7)).isEqualTo(7);
    held.countDown();
    assertThat(first.join()).isEqualTo(1);
  }

  @Test
  void aFailureGoesToThoseWhoSharedItAndToNoOneElse() {
    assertThatThrownBy(
            () ->
                reads.read(
                    "ann",
                    () -> {
                      throw new IllegalStateException("no store");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no store");
    assertThat(reads.read("ann", () -> 7)).isEqualTo(7);
  }

  @Test
  void aReadingThatHangsIsGivenUpByThoseWhoWait() {
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(this::readHeld);
    assertThat(Eventually.comesTrue(() -> begun.get() == 1)).isTrue();
    CompletableFuture<Integer> second =
        CompletableFuture.supplyAsync(() -> reads.read("ann", begun::incrementAndGet));
    assertThatThrownBy(second::join)
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("another reading of the same took too long");
    held.countDown();
    assertThat(first.join()).isEqualTo(1);
    assertThat(reads.read("ann", () -> 7)).isEqualTo(7);
  }
}
