package dev.matinee.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RunningSite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcurrentMissesTest {
  private static final int READERS = 24;
  private static final ObjectMapper JSON = new ObjectMapper();

  @AutoClose private final OpenedResources opened = new OpenedResources();

  private Dynalite dynalite;
  private HoldingProxy proxy;
  private DynamoDbStores stores;
  private RunningSite site;

  @BeforeEach
  void start() {
    dynalite = opened.add(Dynalite.start());
    proxy = opened.add(HoldingProxy.before(dynalite.endpoint()));
    stores = DynamoDbStores.open(LocalDynamoDb.patient(proxy.endpoint()));
    stores.createTables();
    site = opened.add(RunningSite.start(stores, List.of()));
  }

  @Test
  void manyWhoMissOneListAtOnceComputeAndStoreItOnce() throws Exception {
    assertThat(timesOfComputing(site)).hasSize(READERS).containsOnly(timeOfComputing(site));
    assertThat(proxy.count("PutItem")).isEqualTo(1);
  }

  @Test
  void whileFourListsAreBeingStoredOthersAreAnsweredAsCurrent() throws Exception {
    proxy.hold("PutItem");
    ExecutorService readers = Executors.newFixedThreadPool(10);
    CompletionService<Boolean> asked = new ExecutorCompletionService<>(readers);
    for (int user = 1; user <= 10; user++) {
      String path = "/api/v1/users/" + user + "/recommendations";
      asked.submit(() -> JSON.readTree(site.get(path).body()).get("degraded").asBoolean());
    }

    assertThat(take(asked, 6)).as("degraded, not stored").containsOnly(false);
    assertThat(proxy.count("PutItem")).isEqualTo(4);
    proxy.release();
    assertThat(take(asked, 4)).as("degraded, stored").containsOnly(false);
    assertThat(proxy.count("PutItem")).isEqualTo(4);
    readers.shutdown();
  }

  private static List<Boolean> take(CompletionService<Boolean> asked, int count) throws Exception {
    List<Boolean> answers = new ArrayList<>();
    for (int answer = 0; answer < count; answer++) {
      answers.add(asked.take().get());
    }
    return answers;
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
    return JSON.readTree(list).get("computedAt").asText();
  }
}
