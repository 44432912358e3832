package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DegradedTest {
  @Test
  void withTheStoreDownAListIsComputedAndSaysSo() {
    Dynalite dynalite = Dynalite.start();
    URI endpoint = dynalite.endpoint();
    try (DynamoDbStores stores = DynamoDbStores.open(settings(endpoint))) {
      stores.createTables();
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        site.get("/result?userId=1&count=5");
        dynalite.close();

        assertThat(site.get("/result?userId=2&count=5").body())
            .contains("This list could not be kept", "Made just now");
        assertThat(site.get("/api/v1/users/2/recommendations").body())
            .contains("\"degraded\":true");
        assertThat(site.get("/result?userId=1&count=5").body()).contains("From the cache");
      }
    }
  }

  @Test
  void storedListOfAnotherModelIsNotServed() {
    try (Dynalite dynalite = Dynalite.start();
        DynamoDbStores stores = DynamoDbStores.open(settings(dynalite.endpoint()))) {
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

  private static DynamoDbSettings settings(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("test", "test");
  }
}
