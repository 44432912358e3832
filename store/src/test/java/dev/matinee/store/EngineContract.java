package dev.matinee.store;

import java.time.Clock;
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
}
