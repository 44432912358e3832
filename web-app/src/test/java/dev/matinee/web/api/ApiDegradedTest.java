package dev.matinee.web.api;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.ApiContract;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs hear while something is out of reach. */
class ApiDegradedTest {
  @Test
  void withTheStoreAwayListsAreAnsweredAndChangesRefused() {
    try (Dynalite dynalite = Dynalite.start();
        HoldingProxy proxy = HoldingProxy.before(dynalite.endpoint());
        DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint()))) {
      stores.createTables();
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        ApiContract contract = new ApiContract(site.get(ApiDescription.PATH).body());
        ApiClient person = ApiClient.signUp(site, "patient");
        person.rate(1, 5);
        JsonNode before = json(person.get("/me/recommendations"));
        proxy.hold();

        HttpResponse<String> list = person.get("/me/recommendations");
        contract.checkBody("GET /api/v1/me/recommendations", 200, list);
        assertThat(json(list).get("degraded").asBoolean()).isTrue();
        assertThat(json(list).get("items")).isEqualTo(before.get("items"));
        assertThat(list.headers().firstValue("ETag")).isEmpty();
        HttpResponse<String> ratings = person.get("/me/ratings");
        contract.checkBody("GET /api/v1/me/ratings", 200, ratings);
        assertThat(json(ratings).get("degraded").asBoolean()).isTrue();
        assertThat(json(ratings).get("total").asInt()).isEqualTo(1);
        HttpResponse<String> taste = person.get("/me/taste");
        contract.checkBody("GET /api/v1/me/taste", 200, taste);
        assertThat(json(taste).get("degraded").asBoolean()).isTrue();
        contract.check(
            "PUT /api/v1/me/ratings/{movieId}", 503, person.put("/me/ratings/2", "{\"rating\":4}"));
        contract.check(
            "GET /api/v1/me/ratings", 503, person.with("x".repeat(43)).get("/me/ratings"));

        proxy.release();
        LocalDynamoDb.awaitAnswer(stores);
        assertThat(person.rate(3, 4)).isGreaterThanOrEqualTo(2);
        assertThat(json(person.get("/me/ratings")).get("degraded").asBoolean()).isFalse();
      }
    }
  }

  @Test
  void aListThatTheStoreDoesNotTakeIsNotMadeAnewForEachRequest() {
    try (Dynalite dynalite = Dynalite.start();
        HoldingProxy proxy = HoldingProxy.before(dynalite.endpoint());
        DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint()))) {
      stores.createTables();
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        proxy.hold();

        JsonNode first = json(site.get("/api/v1/users/9/recommendations"));
        JsonNode second = json(site.get("/api/v1/users/9/recommendations"));

        assertThat(first.get("degraded").asBoolean()).isFalse();
        assertThat(second.get("degraded").asBoolean()).isFalse();
        assertThat(second.get("computedAt")).isEqualTo(first.get("computedAt"));
        proxy.release();
      }
    }
  }

  @Test
  void beforeTheModelIsThereProgramsAreToldToWait(@TempDir Path folder) {
    CountDownLatch never = new CountDownLatch(1);
    try (RunningSite site =
        RunningSite.startWithoutModel(
            folder,
            () -> {
              never.await();
              return SmallData.model();
            })) {
      ApiContract contract = new ApiContract(site.get(ApiDescription.PATH).body());
      ApiClient person = ApiClient.signUp(site, "early");

      contract.check("GET /api/v1/movies", 503, person.get("/movies"));
      contract.check("GET /api/v1/me/recommendations", 503, person.get("/me/recommendations"));
      contract.check("PUT /api/v1/me/hidden/{movieId}", 503, person.put("/me/hidden/1", ""));
      never.countDown();
    }
  }
}
