package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrentMissesTest {
  private static final int READERS = 24;

  @Test
  void manyWhoMissOneListAtOnceComputeAndStoreItOnce() throws Exception {
    try (Dynalite dynalite = Dynalite.start();
        HoldingProxy proxy = HoldingProxy.before(dynalite.endpoint());
        DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.patient(proxy.endpoint()))) {
      stores.createTables();
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        assertThat(timesOfComputing(site)).hasSize(READERS).containsOnly(timeOfComputing(site));
        assertThat(proxy.count("PutItem")).isEqualTo(1);
      }
    }
  }

  private static List<String> timesOfComputing(RunningSite site) throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    CyclicBarrier start = new CyclicBarrier(READERS);
    List<Future<String>> asked = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      asked.add(
          readers.submit(
              () -> {
                start.await();
                return timeOfComputing(site);
              }));
    }
    List<String> times = new ArrayList<>();
    for (Future<String> time : asked) {
      times.add(time.get());
    }
    readers.shutdown();
    return times;
  }

  private static String timeOfComputing(RunningSite site) throws Exception {
    String list = site.get("/api/v1/users/7/recommendations").body();
    return new ObjectMapper().readTree(list).get("computedAt").asText();
  }
}
