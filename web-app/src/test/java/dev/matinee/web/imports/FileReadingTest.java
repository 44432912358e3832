package dev.matinee.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.web.http.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileReadingTest {
  private final FileReading reading = new FileReading();

  @Test
  void someFilesAreReadAtOnceAndOneMoreIsToldToComeAgain() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(FileReading.AT_ONCE);
    CompletableFuture<String> end = new CompletableFuture<>();
    var running =
        IntStream.range(0, FileReading.AT_ONCE)
            .mapToObj(
                unused ->
                    CompletableFuture.supplyAsync(
                        () ->
                            reading.run(
                                () -> {
                                  begun.countDown();
                                  return end.join();
                                }),
                        task -> new Thread(task).start()))
            .toList();
    begun.await();

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> reading.run(() -> "read"))
        .matches(refused -> refused.status() == 503 && refused.retryAfterSeconds() == 5);

    end.complete("done");
    assertThat(running).allMatch(file -> file.join().equals("done"));
    assertThat(reading.run(() -> "read")).isEqualTo("read");
  }

  @Test
  void aFileThatFailsGivesItsPlaceBack() {
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> reading.run(() -> Math.floorDiv(1, 0)));
    }
    assertThat(reading.run(() -> "read")).isEqualTo("read");
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
