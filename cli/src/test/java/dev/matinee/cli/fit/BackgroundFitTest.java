package dev.matinee.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.LiveModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundFitTest {
  private static final Algorithm OTHER = Algorithms.EASE.withSettings("power=3");

  @TempDir private Path folder;
  private final Snapshot data = Snapshot.of(BuiltInSample.load());

  private BackgroundFit fit(
      FittedSettings kept,
      Supplier<RatingMatrix> ratings,
      Function<Algorithm, LiveModel> training) {
    return new BackgroundFit(
        kept, Algorithms.EASE, ratings, data.catalogue(), training, Duration.ZERO);
  }

  private LiveModel model(Algorithm algorithm) {
    return LiveModel.train(data, true, algorithm);
  }

  private static Optional<LiveModel> result(CompletableFuture<Optional<LiveModel>> fitting)
      throws Exception {
    return fitting.get(3, TimeUnit.MINUTES);
  }

  @Test
  void parallelWorkStaysOnOneDaemonThread() throws Exception {
    FittedSettings kept = new FittedSettings(folder);
    kept.keep(OTHER, data.matrix());
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    try (BackgroundFit fit =
        fit(
            kept,
            data::matrix,
            fitted -> {
              IntStream.range(0, 10_000)
                  .parallel()
                  .forEach(step -> threads.add(Thread.currentThread()));
              return model(fitted);
            })) {
      assertThat(result(fit.begin())).map(LiveModel::version).hasValue(model(OTHER).version());
    }

    assertThat(threads)
        .singleElement()
        .satisfies(
            thread -> {
              assertThat(thread.isDaemon()).isTrue();
              assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
            });
  }

  @Test
  void thereIsNoOtherModelWhereTheDefaultIsChosen() throws Exception {
    FittedSettings kept = new FittedSettings(folder);
    kept.keep(Algorithms.EASE, data.matrix());

    try (BackgroundFit fit = fit(kept, data::matrix, this::model)) {
      assertThat(result(fit.begin())).isEmpty();
    }
  }

  @Test
  void aChoiceThatCannotBeReadChangesNothing() throws Exception {
    FittedSettings kept = new FittedSettings(folder);
    Files.writeString(kept.keep(OTHER, data.matrix()), "power=much");

    try (BackgroundFit fit = fit(kept, data::matrix, this::model)) {
      assertThat(result(fit.begin())).isEmpty();
    }
  }

  @Test
  void aTrainingThatFailsChangesNothing() throws Exception {
    FittedSettings kept = new FittedSettings(folder);
    kept.keep(OTHER, data.matrix());

    try (BackgroundFit fit =
        fit(
            kept,
            data::matrix,
            fitted -> {
              throw new OutOfMemoryError("made by the test");
            })) {
      assertThat(result(fit.begin())).isEmpty();
    }
  }

  @Test
  void aFitThatIsClosedEndsAfterOneTrainingAndKeepsNothing() throws Exception {
    FittedSettings kept = new FittedSettings(folder.resolve("kept"));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    BackgroundFit fit =
        fit(
            kept,
            () -> {
              begun.countDown();
              awaitQuietly(closed);
              return data.matrix();
            },
            this::model);
    CompletableFuture<Optional<LiveModel>> fitting = fit.begin();
    begun.await();

    fit.close();
    closed.countDown();

    assertThat(result(fitting)).isEmpty();
    assertThat(kept.folder()).doesNotExist();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
