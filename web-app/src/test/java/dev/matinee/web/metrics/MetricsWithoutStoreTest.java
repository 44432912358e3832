package dev.matinee.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.SmallData;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.Scrape;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What operators see of a node whose store is out of reach. */
@Tag("faults")
class MetricsWithoutStoreTest {
  private static final String ERRORS =
      "matinee_store_errors_total{kind=\"unavailable\",operation=\"%s\",store=\"%s\"}";

  /** Each list is computed once and kept near. */
  private static int nextUser = 1;

  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;
  private static FaultProxy proxy;
  private static DynamoDbStores stores;
  private static RunningSite site;

  @BeforeAll
  static void start() {
    dynalite = opened.add(Dynalite.start());
    proxy = opened.add(FaultProxy.before(dynalite.endpoint()));
    stores = opened.add(DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint())));
    stores.createTables();
    site = opened.add(RunningSite.start(RunningSite.withMetrics(0), stores, List.of()));
  }

  /** Until a list was read and kept again; one that was not may be asked for once more. */
  @AfterEach
  void recover() throws InterruptedException {
    proxy.become(FaultProxy.Fault.WELL);
    int user = nextUser++;
    while (isUnstored(user)) {
      Thread.sleep(100);
    }
  }

  /** A connection that is just being made may be served; one call has failed when this returns. */
  private static void loseTheStore() {
    proxy.become(FaultProxy.Fault.REFUSING);
    while (!isUnstored(nextUser++)) {
      assertThat(nextUser).isLessThan(SmallData.USERS);
    }
  }

  private static boolean isUnstored(int user) {
    double before = Scrape.of(site).lists("unstored");
    assertThat(ApiClient.of(site).get("/users/" + user + "/recommendations").body())
        .contains("\"degraded\":false");
    return Scrape.of(site).lists("unstored") > before;
  }

  private static boolean isCircuit(String state) {
    return Scrape.of(site).value("matinee_store_circuit{state=\"" + state + "\"}") == 1;
  }

  @Test
  void failuresCountByStoreAndListsAsUnstored() {
    loseTheStore();
    Scrape before = Scrape.of(site);

    assertThat(isUnstored(nextUser++)).isTrue();

    Scrape after = Scrape.of(site);
    assertThat(grown(before, after, ERRORS.formatted("find", "recommendations"))).isEqualTo(1);
    assertThat(after.lists("unstored") - before.lists("unstored")).isEqualTo(1);
    assertThat(grown(before, after, "matinee_lists_degraded_total")).isZero();
  }

  @Test
  void storeThatIsLeftAloneShowsAnOpenCircuit() {
    assertThat(isCircuit("closed")).isTrue();
    loseTheStore();
    Scrape before = Scrape.of(site);

    for (int i = 0; i < 6; i++) {
      assertThat(isUnstored(nextUser++)).isTrue();
    }

    Scrape after = Scrape.of(site);
    assertThat(isCircuit("open")).isTrue();
    assertThat(isCircuit("closed")).isFalse();
    String sent = "matinee_store_sent_total{result=\"%s\"}";
    double failed = grown(before, after, sent.formatted("failed"));
    double refused = grown(before, after, sent.formatted("refused"));
    // Calls that failed while the store was being lost count towards the five that open it.
    assertThat(failed).isLessThan(5);
    assertThat(refused).isPositive();
    assertThat(failed + refused).isEqualTo(6);
    assertThat(after.lists("unstored") - before.lists("unstored")).isEqualTo(6);
  }

  private static double grown(Scrape before, Scrape after, String series) {
    return after.value(series) - before.value(series);
  }

  @Test
  void readinessTellsOfTheStoreWithoutTakingTheNodeAway() throws InterruptedException {
    loseTheStore();

    HttpResponse<String> ready = site.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).startsWith("ready, model ").contains("the store is out of reach");
    assertThat(Scrape.of(site).value("matinee_store_reachable")).isZero();

    recover();

    assertThat(site.get("/health/ready").body()).doesNotContain("out of reach");
    assertThat(Scrape.of(site).value("matinee_store_reachable")).isEqualTo(1);
  }
}
