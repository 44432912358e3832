package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.MoodyProxy;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see of a node whose store is out of reach. */
class MetricsWithoutStoreTest {
  private static final String ERRORS =
      "matinee_store_errors_total{kind=\"unavailable\",operation=\"%s\",store=\"%s\"}";

  private static Dynalite dynalite;
  private static MoodyProxy proxy;
  private static DynamoDbStores stores;
  private static RunningSite site;

  @BeforeAll
  static void start() {
    dynalite = Dynalite.start();
    proxy = MoodyProxy.before(dynalite.endpoint());
    stores = DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint()));
    stores.createTables();
    site = RunningSite.start(MetricsTest.withMetrics(0), stores, List.of());
  }

  @AfterEach
  void recover() throws InterruptedException {
    proxy.become(MoodyProxy.Mood.WELL);
    ApiClient anybody = ApiClient.of(site);
    while (!isCircuit("closed")) {
      anybody.get("/users/10/recommendations");
      Thread.sleep(100);
    }
  }

  private static boolean isCircuit(String state) {
    return Scrape.of(site).value("matinee_store_circuit{state=\"" + state + "\"}") == 1;
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
      stores.close();
      proxy.close();
      dynalite.close();
    }
  }

  @Test
  void failuresCountByStoreAndListsAsDegraded() {
    ApiClient ann = ApiClient.of(site);
    assertThat(ann.get("/users/1/recommendations").body()).contains("\"degraded\":false");
    Scrape before = Scrape.of(site);
    proxy.become(MoodyProxy.Mood.REFUSING);

    assertThat(ann.get("/users/2/recommendations").body()).contains("\"degraded\":true");

    Scrape after = Scrape.of(site);
    assertThat(grown(before, after, "matinee_lists_degraded_total")).isEqualTo(1);
    assertThat(grown(before, after, ERRORS.formatted("find", "recommendations"))).isEqualTo(1);
    assertThat(after.lists("computed") - before.lists("computed")).isEqualTo(1);
  }

  @Test
  void storeThatIsLeftAloneShowsAnOpenCircuit() {
    ApiClient ann = ApiClient.of(site);
    assertThat(isCircuit("closed")).isTrue();
    Scrape before = Scrape.of(site);
    proxy.become(MoodyProxy.Mood.REFUSING);

    for (int user = 11; user < 18; user++) {
      assertThat(ann.get("/users/" + user + "/recommendations").body())
          .contains("\"degraded\":true");
    }

    Scrape after = Scrape.of(site);
    assertThat(isCircuit("open")).isTrue();
    assertThat(isCircuit("closed")).isFalse();
    String sent = "matinee_store_sent_total{result=\"%s\"}";
    assertThat(grown(before, after, sent.formatted("failed"))).isEqualTo(5);
    assertThat(grown(before, after, sent.formatted("refused"))).isEqualTo(2);
    assertThat(grown(before, after, "matinee_lists_degraded_total")).isEqualTo(7);
  }

  private static double grown(Scrape before, Scrape after, String series) {
    return after.value(series) - before.value(series);
  }

  @Test
  void readinessTellsOfTheStoreWithoutTakingTheNodeAway() {
    ApiClient ann = ApiClient.of(site);
    proxy.become(MoodyProxy.Mood.REFUSING);
    ann.get("/users/5/recommendations");

    HttpResponse<String> ready = site.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).startsWith("ready, model ").contains("the store is out of reach");
    assertThat(Scrape.of(site).value("matinee_store_reachable")).isZero();

    proxy.become(MoodyProxy.Mood.WELL);
    ann.get("/users/5/recommendations");

    assertThat(site.get("/health/ready").body()).doesNotContain("out of reach");
    assertThat(Scrape.of(site).value("matinee_store_reachable")).isEqualTo(1);
  }
}
