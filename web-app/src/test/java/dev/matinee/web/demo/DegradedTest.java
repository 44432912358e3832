package dev.matinee.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RunningSite;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class DegradedTest {
  /** A page has 2 s; this is for machines that are busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration RECOVERY = Duration.ofSeconds(60);

  @Test
  void aListThatCannotBeStoredIsServedAsCurrent() {
    Dynalite dynalite = Dynalite.start();
    URI endpoint = dynalite.endpoint();
    try (DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.patient(endpoint))) {
      stores.createTables();
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        site.get("/result?userId=1&count=5");
        dynalite.close();

        assertThat(site.get("/result?userId=2&count=5").body())
            .contains("Made just now")
            .doesNotContain("storage");
        assertThat(site.get("/api/v1/users/2/recommendations").body())
            .contains("\"degraded\":false");
        assertThat(site.get("/result?userId=1&count=5").body()).contains("From the cache");
      }
    }
  }

  @Test
  void hungStoreCostsAReaderLittleTimeAndIsUsedAgainWhenItAnswers() {
    try (Dynalite dynalite = Dynalite.start();
        HoldingProxy proxy = HoldingProxy.before(dynalite.endpoint());
        DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint()))) {
      stores.createTables();
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        proxy.hold();
        assertTimeout(
            PATIENCE,
            () ->
                assertThat(site.get("/result?userId=3&count=5").body()).contains("Made just now"));
        assertThat(site.get("/api/v1/users/3/recommendations").body())
            .contains("\"cached\":false", "\"degraded\":false");

        proxy.release();
        LocalDynamoDb.awaitAnswer(stores);
        assertThat(isStoredSoon(site, stores)).isTrue();
      }
    }
  }

  /** Whether the list is stored at last, which is asked for all the time. */
  private static boolean isStoredSoon(RunningSite site, DynamoDbStores stores) {
    UserId user = UserId.ofDataSetUser(3);
    long end = System.nanoTime() + RECOVERY.toNanos();
    while (stores.recommendations().find(user).isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      site.get("/api/v1/users/3/recommendations");
    }
    return stores.recommendations().find(user).isPresent();
  }

  @Test
  void storedListOfAnotherModelIsNotServed() {
    try (Dynalite dynalite = Dynalite.start();
        DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.patient(dynalite.endpoint()))) {
      stores.createTables();
      UserId user = UserId.ofDataSetUser(1);
      stores
          .recommendations()
          .save(new RecommendationList(user, 0, "older", Instant.EPOCH, List.of()));
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        assertThat(site.get("/result?userId=1&count=5").body()).contains("Made just now");
        assertThat(stores.recommendations().find(user).orElseThrow().movies())
            .hasSizeGreaterThan(5);
      }
    }
  }
}
