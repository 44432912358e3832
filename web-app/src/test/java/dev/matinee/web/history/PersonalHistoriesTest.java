package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.History;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.store.event.EventSource;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.FaultProxy.Fault;
import dev.matinee.testkit.InjectedFault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faults")
class PersonalHistoriesTest {
  private static final UserId ANN = UserId.ofAccount("ann-0123456789abcdef");

  @Test
  void readingThatTakesItsTimeBringsNoOlderHistoryBack() throws Exception {
    try (Dynalite dynalite = Dynalite.start();
        FaultProxy way = FaultProxy.before(dynalite.endpoint());
        DynamoDbStores stores = DynamoDbStores.open(settings(way.endpoint()));
        PersonalHistories histories =
            new PersonalHistories(stores.histories(), changed -> {}, Clock.systemUTC())) {
      stores.createTables();
      histories.begin(ANN);
      assertThat(histories.change(ANN, EventSource.WEB, told -> told.watch(1)).after().version())
          .isEqualTo(1);

      way.become(Fault.SLOW);
      CompletableFuture<PersonalHistories.Reading> reading =
          CompletableFuture.supplyAsync(() -> histories.read(ANN));
      while (way.delayed() == 0) {
        Thread.onSpinWait(); // until its answer is on its way
      }
      way.become(Fault.WELL);
      History changed = histories.change(ANN, EventSource.WEB, told -> told.watch(2)).after();
      assertThat(reading).as("the slow reading").isNotDone();
      assertThat(reading.join().history().version()).isEqualTo(1);

      way.become(Fault.REFUSING);
      assertThat(histories.read(ANN)).isEqualTo(new PersonalHistories.Reading(changed, true));
      new InjectedFault(
              "a reading that comes after a change, then no store",
              "the answer was held for 1.4 s, then connections were refused",
              2,
              0,
              "the node remembers the later version")
          .report();
    }
  }

  private static DynamoDbSettings settings(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("test", "test")
        .withLimits(new CallLimits(Duration.ofSeconds(3), Duration.ofSeconds(3)));
  }
}
