package dev.matinee.web.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.FaultProxy.Fault;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.Curl;
import dev.matinee.web.testsite.ProxiedSite;
import dev.matinee.web.testsite.SharedDynamoDb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store is gone behind two nodes behind nginx: that a change is refused is no reason to take
 * the nodes away from those who read.
 */
@Tag("faults")
class StoreFaultsBehindNginxTest {
  private static final int ROUNDS = 8;
  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private SharedDynamoDb store;
  private ProxiedSite site;
  private String token = "";

  @BeforeEach
  void start() {
    store = opened.add(SharedDynamoDb.start());
    site =
        opened.add(
            ProxiedSite.start(folder, () -> DynamoDbStores.open(store.hurried()), List.of()));
    String somebody = ApiClient.credentials("ann", ApiClient.PASSWORD);
    Curl.Answer account = json("POST", "/api/v1/accounts", somebody);
    Matcher found = TOKEN.matcher(account.body());
    assertThat(found.find()).as(account.text()).isTrue();
    token = found.group(1);
    assertThat(rate(1).status()).isEqualTo(200);
  }

  @Test
  void readersAreServedByBothNodesWhileChangesAreRefused() throws Exception {
    store.proxy().become(Fault.REFUSING);
    for (int round = 0; round < ROUNDS; round++) {
      Curl.Answer refused = rate(3);
      assertThat(refused.status()).as(refused.text()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).containsExactly("5");
      readersAreServed(round);
    }
    long back = recover();

    assertThat(back).isLessThanOrEqualTo(RECOVERY.toMillis());
    assertThat(site.nginx().log("error.log")).doesNotContain("no live upstreams");
    report("the store is down behind two nodes behind nginx", back);
  }

  @Test
  void readersAreServedByTheNodeThatIsLeftWhileChangesAreRefused() throws Exception {
    site.one().close();
    assertThat(rate(2).status()).isEqualTo(200);
    store.proxy().become(Fault.REFUSING);
    for (int round = 0; round < ROUNDS; round++) {
      // nginx asks the other node, which is not there, and speaks for both.
      assertThat(rate(3).status()).isIn(502, 503);
      readersAreServed(round);
    }
    long back = recover();

    assertThat(back).isLessThanOrEqualTo(RECOVERY.toMillis());
    report("a node and the store are down behind nginx", back);
  }

  private void readersAreServed(int round) {
    Curl.Answer page = site.curl().run(site.address("/movies"));
    assertThat(page.status()).as("round %d: %s", round, page.text()).isEqualTo(200);
    Curl.Answer list = site.curl().run(site.address("/api/v1/users/9/recommendations"));
    assertThat(list.status()).as("round %d: %s", round, list.text()).isEqualTo(200);
    assertThat(list.body()).contains("\"cached\":false", "\"degraded\":false");
  }

  /** Until a rating is kept; in milliseconds. */
  private long recover() throws InterruptedException {
    long start = System.nanoTime();
    store.proxy().become(Fault.WELL);
    while (rate(3).status() != 200) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(RECOVERY.multipliedBy(2));
      Thread.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private Curl.Answer rate(long movie) {
    return json("PUT", "/api/v1/me/ratings/" + movie, "{\"rating\":4.5}");
  }

  private Curl.Answer json(String method, String path, String body) {
    return site.curl()
        .run(
            "--request",
            method,
            "--header",
            "Content-Type: application/json",
            "--header",
            "Authorization: Bearer " + token,
            "--data",
            body,
            site.address(path));
  }

  private static void report(String fault, long back) {
    new InjectedFault(
            fault,
            "connections refused; " + ROUNDS + " changes, each with two readers behind it",
            1,
            0,
            "every change refused, every reader served; back after " + back + " ms")
        .report();
  }
}
