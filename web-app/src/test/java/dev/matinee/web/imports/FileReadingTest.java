package dev.matinee.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.web.http.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileReadingTest {
  private final FileReading reading = new FileReading();

  /** Reads so many files at once. */
  private List<CompletableFuture<String>> begin(int files, Consumer<Runnable> work) {
    return IntStream.range(0, files)
        .mapToObj(
            unused ->
                CompletableFuture.supplyAsync(
                    () ->
                        reading.<String>run(
                            turns -> {
                              work.accept(turns);
                              return "done";
                            }),
                    task -> new Thread(task).start()))
        .toList();
  }

  @Test
  void someFilesAreReadAtOnceAndOneMoreIsToldToComeAgain() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(FileReading.AT_ONCE);
    CompletableFuture<String> end = new CompletableFuture<>();
    List<CompletableFuture<String>> running =
        begin(
            FileReading.AT_ONCE,
            turns -> {
              begun.countDown();
              end.join();
            });
    begun.await();

    isBusy();

    end.complete("now");
    assertThat(running).allMatch(file -> file.join().equals("done"));
    assertThat(reading.<String>run(turns -> "read")).isEqualTo("read");
  }

  private void isBusy() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> reading.run(turns -> "read"))
        .matches(refused -> refused.status() == 503 && refused.retryAfterSeconds() == 5);
  }

  @Test
  void aSmallFileIsReadBetweenTheRowsOfLargeOnes() throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(FileReading.AT_ONCE);
    List<CompletableFuture<String>> large =
        begin(
            FileReading.AT_ONCE,
            turns -> {
              begun.countDown();
              while (!over.get()) {
                turns.run();
              }
            });
    begun.await();

    assertThat(reading.<String>run(turns -> "read")).isEqualTo("read");

    assertThat(large).noneMatch(CompletableFuture::isDone);
    over.set(true);
    assertThat(large).allMatch(file -> file.join().equals("done"));
  }

  @Test
  void aFileThatFailsGivesItsPlaceBack() {
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> reading.run(turns -> Math.floorDiv(1, 0)));
    }
    assertThat(reading.<String>run(turns -> "read")).isEqualTo("read");
  }

  @Test
  void aPersonBringsOneFileAtATime() {
    List<String> done = new ArrayList<>();
    reading.alone(
        "a-1",
        () -> {
          assertThatExceptionOfType(RefusedException.class)
              .isThrownBy(() -> reading.alone("a-1", () -> done.add("the second one")))
              .matches(refused -> refused.status() == 429 && refused.retryAfterSeconds() == 5)
              .withMessageContaining("Another file of yours is still being read");
          reading.alone("a-2", () -> done.add("of another person"));
        });
    reading.alone("a-1", () -> done.add("the next one"));

    assertThat(done).containsExactly("of another person", "the next one");
  }

  @Test
  void anImportThatFailsIsOver() {
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> reading.alone("a-1", () -> Math.floorDiv(1, 0)));
    }
  }
}
