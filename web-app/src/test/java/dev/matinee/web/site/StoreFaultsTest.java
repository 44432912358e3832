package dev.matinee.web.site;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.StoreCalls;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.FaultProxy.Fault;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The site before a store that fails in every way: what people read comes in time and says what it
 * is, nothing is called saved that is not, the store is spared, and all is well soon after it is.
 */
@Tag("faults")
class StoreFaultsTest {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final int PEOPLE = 4;
  private static final int ROUNDS = 2;
  private static final int THROTTLED_RATINGS = 80;
  private static final int REQUESTS = PEOPLE * ROUNDS * 5;

  /** What a call may send at most, for moods in which the proxy sees no requests. */
  private static final int ATTEMPTS = 3;

  /** In which a write happens though nobody hears of it. */
  private static final Set<Fault> COMMITTING =
      Set.of(Fault.SLOW, Fault.CUTTING, Fault.LOSING_ANSWERS);

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;
  private static FaultProxy proxy;
  private static DynamoDbStores stores;
  private static RunningSite site;

  private final List<Long> millis = new ArrayList<>();

  @BeforeAll
  static void start() {
    dynalite = opened.add(Dynalite.start());
    proxy = opened.add(FaultProxy.before(dynalite.endpoint()));
    stores = opened.add(DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint())));
    stores.createTables();
    site = opened.add(RunningSite.start(stores, List.of()));
  }

  /** Somebody with a browser, whose form was opened while all was well, and with a program. */
  private record Guest(String name, SiteClient browser, ApiClient program, String csrf) {
    static Guest of(String name) {
      SiteClient browser = SiteClient.of(site).signUp(name);
      ApiClient program = ApiClient.signUp(site, name + "-api");
      assertThat(browser.send("/movies/6/mark", "mark", "4.5", "from", "/rate").statusCode())
          .isEqualTo(303);
      assertThat(program.rate(6, 4.5)).isPositive();
      assertThat(browser.get("/recommendations").body()).doesNotContain("may not be the latest");
      assertThat(degraded(program.get("/me/recommendations"))).isFalse();
      Matcher token = TOKEN.matcher(browser.get("/rate").body());
      assertThat(token.find()).isTrue();
      return new Guest(name, browser, program, token.group(1));
    }

    HttpResponse<String> mark(long movie) {
      return browser.post("/movies/" + movie + "/mark", "mark=4.5&from=/rate&_csrf=" + csrf);
    }

    Set<Long> rated() {
      return stores.histories().read(owner(name)).ratings().keySet();
    }

    Set<Long> ratedByProgram() {
      return stores.histories().read(owner(name + "-api")).ratings().keySet();
    }

    long toldByProgram() {
      return stores.histories().read(owner(name + "-api")).version();
    }

    private static UserId owner(String name) {
      return stores.accounts().find(new Username(name)).orElseThrow().userId();
    }
  }

  private static boolean degraded(HttpResponse<String> list) {
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    return json(list).get("degraded").asBoolean();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"WELL", "FLAKY", "THROTTLING_HALF"})
  void readersAreServedWritersAreToldTheTruthAndTheStoreIsSpared(Fault fault) throws Exception {
    List<Guest> guests = guests(fault);
    int sentBefore = proxy.requests();
    long failedBefore = calls().failed();

    proxy.become(fault);
    inParallel(guests, guest -> visit(guest, fault));
    int sent = proxy.requests() - sentBefore;
    long failed = calls().failed() - failedBefore;
    proxy.become(Fault.WELL);
    long recovery = recover(guests.get(0));

    assertThat(sent).as("requests that the store saw").isLessThanOrEqualTo(2 * REQUESTS);
    assertThat(failed * ATTEMPTS).as("attempts").isLessThanOrEqualTo(2L * REQUESTS);
    assertThat(recovery).as("recovery in ms").isLessThanOrEqualTo(RECOVERY.toMillis());
    for (Guest guest : guests) {
      isHonest(guest, fault);
    }
    System.out.printf(
        Locale.ROOT,
        "store %s | %d requests, %d at a time | longest %d ms, all reads 200 and marked, all"
            + " writes 503 | %d failed calls, %d requests at the store | recovered in %d ms%n",
        fault,
        REQUESTS,
        PEOPLE,
        longest(),
        failed,
        sent,
        recovery);
  }

  private static List<Guest> guests(Fault fault) {
    List<Guest> guests = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      guests.add(Guest.of(fault.name().toLowerCase(Locale.ROOT).replace('_', '-') + person));
    }
    return guests;
  }

  private static StoreCalls calls() {
    return stores.calls().orElseThrow();
  }

  private long longest() {
    return millis.stream().mapToLong(Long::longValue).max().orElseThrow();
  }

  private interface Visit {
    void by(Guest guest) throws Exception;
  }

  private static void inParallel(List<Guest> guests, Visit visit) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(guests.size());
    List<Future<?>> visits = new ArrayList<>();
    for (Guest guest : guests) {
      visits.add(
          threads.submit(
              () -> {
                visit.by(guest);
                return guest;
              }));
    }
    for (Future<?> done : visits) {
      done.get();
    }
    threads.shutdown();
  }

  private void visit(Guest guest, Fault fault) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      HttpResponse<String> page = timed(() -> guest.browser().get("/recommendations"));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("This may not be the latest.");
      assertThat(degraded(timed(() -> guest.program().get("/me/recommendations")))).isTrue();
      assertThat(degraded(timed(() -> site.get("/api/v1/users/9/recommendations")))).isFalse();
      isRefused(timed(() -> guest.program().put("/me/ratings/8", "{\"rating\":4.5}")));
      HttpResponse<String> kept = timed(() -> guest.mark(8));
      isRefused(kept);
      assertThat(kept.body())
          .as("%s", fault)
          .contains("Send it again", "action=\"/movies/8/mark\"");
      assertThat(kept.body()).contains("name=\"mark\" value=\"4.5\"");
    }
  }

  private HttpResponse<String> timed(Callable<HttpResponse<String>> request) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> answer = request.call();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    assertThat(time).as("time of %s", answer.request().uri()).isLessThan(LONGEST);
    synchronized (millis) {
      millis.add(time.toMillis());
    }
    return answer;
  }

  private static void isRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
  }

  /** Until a list is whole again and a rating is kept; in milliseconds. */
  private static long recover(Guest guest) throws InterruptedException {
    long start = System.nanoTime();
    while (guest.program().put("/me/ratings/10", "{\"rating\":3}").statusCode() != 200
        || degraded(guest.program().get("/me/recommendations"))) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(RECOVERY.multipliedBy(2));
      Thread.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** What was taken is there, what was refused is not unless it was done unheard; then it is. */
  private static void isHonest(Guest guest, Fault fault) {
    assertThat(guest.rated()).contains(6L);
    assertThat(guest.ratedByProgram()).contains(6L);
    if (!COMMITTING.contains(fault)) {
      assertThat(guest.rated()).doesNotContain(8L);
      assertThat(guest.ratedByProgram()).doesNotContain(8L);
    }
    assertThat(guest.mark(8).statusCode()).isEqualTo(303);
    assertThat(guest.program().rate(8, 4.5)).isGreaterThan(1);
    assertThat(guest.rated()).contains(6L, 8L);
    assertThat(guest.ratedByProgram()).contains(6L, 8L);
  }

  @Test
  void everySecondAnswerLostCostsNobodyARatingAndAtMostTwiceTheCalls() throws Exception {
    List<Guest> guests = guests(Fault.FLAKY);
    int sentBefore = proxy.requests();
    StoreCalls before = calls();
    List<Long> taken = new ArrayList<>();

    proxy.become(Fault.FLAKY);
    Guest guest = guests.get(0);
    for (long movie = 11; movie <= 30; movie++) {
      int status = timed(rating(guest, movie)).statusCode();
      assertThat(status).isIn(200, 503);
      if (status == 200) {
        taken.add(movie);
      }
      assertThat(timed(() -> guest.program().get("/me/recommendations")).statusCode())
          .isEqualTo(200);
    }
    int sent = proxy.requests() - sentBefore;
    proxy.become(Fault.WELL);
    long recovery = recover(guest);

    long made = calls().answered() + calls().failed() - before.answered() - before.failed();
    assertThat(guest.ratedByProgram()).containsAll(taken);
    assertThat(taken).hasSizeGreaterThan(10);
    assertThat((long) sent).isLessThanOrEqualTo(2 * made);
    assertThat(recovery).isLessThanOrEqualTo(RECOVERY.toMillis());
    System.out.printf(
        Locale.ROOT,
        "store FLAKY | 20 ratings and 20 lists | longest %d ms, %d ratings taken and all kept,"
            + " the others 503 | %d calls, %d requests at the store | recovered in %d ms%n",
        longest(),
        taken.size(),
        made,
        sent,
        recovery);
  }

  private static Callable<HttpResponse<String>> rating(Guest guest, long movie) {
    return () -> guest.program().put("/me/ratings/" + movie, "{\"rating\":4.5}");
  }

  @Test
  void halfOfTheCallsThrottledCostsLessThanOneRatingInAHundred() throws Exception {
    List<Guest> guests = guests(Fault.THROTTLING_HALF);
    AtomicInteger taken = new AtomicInteger();
    try (DynamoDbStores changing =
            DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint()).withoutKeptConnections());
        RunningSite throttled = RunningSite.start(changing, List.of())) {
      proxy.become(Fault.THROTTLING_HALF);
      inParallel(
          guests,
          guest ->
              taken.addAndGet(rateAll(new ApiClient(throttled.uri(), guest.program().token()))));
      proxy.become(Fault.WELL);
    }

    int asked = PEOPLE * THROTTLED_RATINGS;
    // Each guest had told one thing before.
    long kept = guests.stream().mapToLong(guest -> guest.toldByProgram() - 1).sum();
    assertThat(kept).as("what was answered").isGreaterThanOrEqualTo(taken.get());
    assertThat(taken.get() * 100).isGreaterThan(asked * 99);
    System.out.printf(
        Locale.ROOT,
        "store THROTTLING_HALF | %d ratings, %d at a time | %d kept | longest %d ms%n",
        asked,
        PEOPLE,
        taken.get(),
        longest());
  }

  private int rateAll(ApiClient program) throws Exception {
    int taken = 0;
    for (int rating = 0; rating < THROTTLED_RATINGS; rating++) {
      String path = "/me/ratings/" + (11 + rating % 20);
      String stars = "{\"rating\":%d}".formatted(1 + rating / 20);
      int status = timed(() -> program.put(path, stars)).statusCode();
      assertThat(status).isIn(200, 503);
      taken += status == 200 ? 1 : 0;
    }
    return taken;
  }
}
