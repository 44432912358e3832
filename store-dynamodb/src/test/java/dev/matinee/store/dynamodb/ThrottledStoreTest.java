package dev.matinee.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.FaultProxy.Fault;
import dev.matinee.testkit.OpenedResources;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that takes a part of the calls gets them again; one that takes none is spared. */
class ThrottledStoreTest {
  private static final int CHANGES = 60;
  private static final UserId USER = UserId.ofDataSetUser(7);

  @AutoClose private final OpenedResources opened = new OpenedResources();

  private FaultProxy proxy;
  private DynamoDbStores stores;

  @BeforeEach
  void start() {
    Dynalite dynalite = opened.add(Dynalite.start());
    proxy = opened.add(FaultProxy.before(dynalite.endpoint()));
    stores =
        opened.add(
            DynamoDbStores.open(LocalSettings.of(proxy.endpoint()).withoutKeptConnections()));
    stores.createTables();
  }

  @Test
  void halfOfTheCallsThrottledCostsNoChange() {
    proxy.become(Fault.THROTTLING_HALF);
    for (int change = 0; change < CHANGES; change++) {
      long movie = change + 1L;
      assertThat(Told.change(stores, USER, history -> history.watch(movie)).version())
          .isEqualTo(movie);
    }
    proxy.become(Fault.WELL);
    assertThat(stores.histories().read(USER).watched()).hasSize(CHANGES);
  }

  @Test
  void allOfThemThrottledIsFoundOutSoon() {
    int before = proxy.requests();
    proxy.become(Fault.THROTTLING);
    for (int call = 0; call < 2 * CallGuard.RUN_OF_FAILURES; call++) {
      assertThatThrownBy(() -> stores.histories().read(USER))
          .isInstanceOf(StoreUnavailableException.class);
    }
    assertThat(proxy.requests() - before)
        .isLessThanOrEqualTo(
            StoreRetries.THROTTLED_ATTEMPTS + CallGuard.RUN_OF_FAILURES * StoreRetries.ATTEMPTS);
  }
}
