package dev.matinee.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.serving.model.SmallData;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.Scrape;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads of a node, after requests as people send them. */
class MetricsTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = startIn(folder);
  }

  private static RunningSite startIn(Path folder) {
    return RunningSite.start(
        RunningSite.withMetrics(0), SqliteStores.open(folder.resolve("matinee.db")), List.of());
  }

  @Test
  void requestsCountByDeclaredPathAndStatus() {
    Scrape before = Scrape.of(site);

    site.get("/movies/6");
    site.get("/movies/12");
    site.get("/movies/987654321");
    site.get("/somewhere/private-1234");

    Scrape after = Scrape.when(site, now -> grown(before, now, "unknown", 404) == 1);
    assertThat(grown(before, after, "/movies/{id}", 200)).isEqualTo(2);
    assertThat(grown(before, after, "/movies/{id}", 404)).isEqualTo(1);
    assertThat(grown(before, after, "unknown", 404)).isEqualTo(1);
    assertThat(after.text()).doesNotContain("987654321", "private-1234");
  }

  private static double grown(Scrape before, Scrape after, String route, int status) {
    return after.requests("GET", route, status) - before.requests("GET", route, status);
  }

  @Test
  void methodsThatSomebodyInventsAreOneOfThem() {
    Scrape.send("FROBNICATE", site.uri().resolve("/movies"));
    Scrape.send("BREW", site.uri().resolve("/movies"));

    String other = "method=\"OTHER\"";
    assertThat(Scrape.when(site, now -> now.text().contains(other)).text())
        .contains(other)
        .doesNotContain("FROBNICATE", "BREW");
  }

  @Test
  void latenciesFallIntoBucketsOfWhichTheLastHasAllRequests() {
    site.get("/about");

    Scrape scrape = Scrape.when(site, now -> now.requests("GET", "/about", 200) > 0);
    String bucket =
        "http_server_requests_seconds_bucket{method=\"GET\",route=\"/about\",status=\"200\",le=\"%s\"}";
    assertThat(scrape.value(bucket.formatted("+Inf")))
        .isEqualTo(scrape.requests("GET", "/about", 200))
        .isPositive();
    assertThat(scrape.text()).contains(bucket.formatted("0.25"), bucket.formatted("2.0"));
  }

  @Test
  void listsCountByWhereTheyCameFrom() {
    ApiClient ann = ApiClient.of(site);
    Scrape before = Scrape.of(site);

    ann.get("/users/3/recommendations");
    ann.get("/users/3/recommendations");
    ann.get("/users/3/recommendations?offset=2");

    Scrape after = Scrape.of(site);
    assertThat(after.lists("computed") - before.lists("computed")).isEqualTo(1);
    assertThat(after.lists("near") - before.lists("near")).isEqualTo(2);
    assertThat(after.value("matinee_lists_degraded_total")).isZero();
  }

  @Test
  void moviesOfComputedListsCountByHowTheyWereFound() throws Exception {
    String neighbours = "matinee_list_movies_total{origin=\"neighbours\"}";
    double before = Scrape.of(site).value(neighbours);

    ApiClient.of(site).get("/users/5/recommendations");
    double once = Scrape.of(site).value(neighbours);
    ApiClient.of(site).get("/users/5/recommendations");

    assertThat(once).isGreaterThan(before);
    assertThat(Scrape.of(site).value(neighbours)).isEqualTo(once);
  }

  @Test
  void listsOfAnotherNodeAreFoundInTheStore() {
    try (RunningSite node =
        RunningSite.start(
            RunningSite.withMetrics(0),
            SqliteStores.open(folder.resolve("matinee.db")),
            List.of())) {
      ApiClient.of(site).get("/users/4/recommendations");
      ApiClient.of(node).get("/users/4/recommendations");

      assertThat(Scrape.of(node).lists("stored")).isEqualTo(1);
      assertThat(Scrape.of(node).lists("computed")).isZero();
    }
  }

  @Test
  void storesAreTimedByStoreAndOperation() {
    ApiClient bea = ApiClient.signUp(site, "bea");
    bea.rate(6, 4.5);
    bea.get("/me/recommendations");

    Scrape scrape = Scrape.of(site);
    String count = "matinee_store_calls_seconds_count{operation=\"%s\",store=\"%s\"}";
    assertThat(scrape.value(count.formatted("create", "accounts"))).isEqualTo(1);
    assertThat(scrape.value(count.formatted("update", "histories"))).isEqualTo(1);
    assertThat(scrape.value("matinee_store_reachable")).isEqualTo(1);
    assertThat(scrape.series("matinee_store_errors_total")).isEmpty();
    assertThat(scrape.text()).doesNotContain("bea", "a-");
  }

  /** On a site of its own: what other tests rate becomes a part of the model after a while. */
  @Test
  void oneModelIsNamedWithItsSizeAndAge(@TempDir Path alone) {
    try (RunningSite unrated = startIn(alone)) {
      Scrape scrape = Scrape.of(unrated);

      LiveModelSize size = LiveModelSize.ofSmallData();
      assertThat(scrape.series("matinee_model_info")).hasSize(1);
      assertThat(scrape.series("matinee_model_info").get(0)).contains("version=\"", "} 1");
      assertThat(scrape.value("matinee_model_ready")).isEqualTo(1);
      assertThat(scrape.value("matinee_model_ratings")).isEqualTo(size.ratings());
      assertThat(scrape.value("matinee_model_users")).isEqualTo(size.users());
      assertThat(scrape.value("matinee_model_age_seconds")).isBetween(0.0, 600.0);
    }
  }

  private record LiveModelSize(int users, double ratings) {
    static LiveModelSize ofSmallData() {
      var info = SmallData.model().recommender().info();
      return new LiveModelSize(info.users(), (double) info.ratings());
    }
  }

  @Test
  void queuesThreadsAndTheProcessAreThere() {
    Scrape scrape = Scrape.of(site);

    assertThat(scrape.text())
        .contains(
            "\nmatinee_passwords_waiting 0.0",
            "\nmatinee_passwords_running 0.0",
            "\nmatinee_imports_waiting 0.0",
            "\nmatinee_lists_running 0.0",
            "\nmatinee_lists_ahead ",
            "\njvm_memory_used_bytes{",
            "\njvm_gc_",
            "\njvm_threads_live_threads ",
            "\nprocess_uptime_seconds ");
    assertThat(scrape.value("matinee_http_threads")).isPositive();
  }

  @Test
  void adminPortHasNoPagesOfTheSiteAndTheSiteHasNoMetrics() {
    assertThat(Scrape.send("GET", site.metricsUri().resolve("/movies")).statusCode())
        .isEqualTo(404);
    assertThat(Scrape.send("POST", site.metricsUri()).statusCode()).isEqualTo(405);
    assertThat(site.get("/metrics").statusCode()).isEqualTo(404);
  }

  @Test
  void takenAdminPortStopsTheStart() {
    int taken = site.metricsUri().getPort();
    try (SqliteStores stores = SqliteStores.open(folder.resolve("other.db"))) {
      assertThatThrownBy(() -> RunningSite.start(RunningSite.withMetrics(taken), stores, List.of()))
          .isInstanceOf(AdminPortException.class)
          .hasMessageContaining("port " + taken)
          .hasMessageContaining("MATINEE_ADMIN_PORT");
    }
  }
}
