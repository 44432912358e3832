package dev.matinee.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;

/** Opens the engine under test for each test of a contract. */
abstract class EngineContract {
  private static final AtomicLong LAST_USER = new AtomicLong();

  private final Function<Clock, Stores> engine;

  /** A person whom no other test knows. */
  final UserId user = UserId.ofDataSetUser(LAST_USER.incrementAndGet());

  /** The engine's clock, at {@link Samples#NOON} first. */
  final TestClock clock = new TestClock(Samples.NOON);

  @AutoClose Stores stores;

  EngineContract(Function<Clock, Stores> engine) {
    this.engine = engine;
  }

  @BeforeEach
  void openStores() {
    stores = open();
  }

  /** The same data once more. */
  Stores open() {
    return engine.apply(clock);
  }

  /** How many of several calls at once were true. */
  static int holding(int calls, Callable<Boolean> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    int holding = 0;
    try {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        answers.add(threads.submit(call));
      }
      for (Future<Boolean> answer : answers) {
        holding += answer.get() ? 1 : 0;
      }
    } finally {
      threads.shutdownNow();
    }
    return holding;
  }
}
