package dev.matinee.web.history;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.SmallData;
import dev.matinee.store.History;
import dev.matinee.store.Stores;
import dev.matinee.store.Username;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SharedDynamoDb;
import dev.matinee.web.testsite.SiteClient;
import dev.matinee.web.testsite.TwoNodes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One person, a browser on one node and a program on the other, and two hundred movies told at
 * once. Where too many want to write one history, some are refused and have to come again.
 */
@Tag("faults")
class TwoBrowsersTest {
  private static final int WRITES = 200;
  private static final int MOST_TRIES = 100;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /**
   * What became of a write.
   *
   * @param version of the history, which only the API tells
   * @param refusals how often it was refused before
   */
  private record Written(OptionalLong version, int refusals) {}

  /** Tells of one movie once. */
  @FunctionalInterface
  private interface Write {
    HttpResponse<String> send();
  }

  @Test
  void noneOfTwoHundredWritesAtOnceIsLostInOneFile(@TempDir Path folder) throws Exception {
    try (TwoNodes nodes = nodes(() -> SqliteStores.open(folder.resolve("shared.db")))) {
      writeAllAtOnce(nodes, "SQLite");
    }
  }

  @Test
  void noneOfTwoHundredWritesAtOnceIsLostInDynamoDb() throws Exception {
    try (SharedDynamoDb store = SharedDynamoDb.start();
        TwoNodes nodes = nodes(() -> DynamoDbStores.open(store.patient()))) {
      writeAllAtOnce(nodes, "DynamoDB");
    }
  }

  private static TwoNodes nodes(Supplier<Stores> store) {
    return TwoNodes.of(
        () ->
            RunningSite.start(WebSettings.loopback(0), () -> SmallData.model(WRITES), store.get()));
  }

  private static void writeAllAtOnce(TwoNodes nodes, String engine) throws Exception {
    SiteClient browser = SiteClient.of(nodes.one()).signUp("ann");
    ApiClient program = program(nodes.two());
    long start = System.nanoTime();
    List<Written> written = allAtOnce(writes(browser, program));
    Duration time = Duration.ofNanos(System.nanoTime() - start);

    Stores stores = nodes.one().stores();
    History kept =
        stores.histories().read(stores.accounts().find(new Username("ann")).orElseThrow().userId());
    int refusals = written.stream().mapToInt(Written::refusals).sum();
    List<Long> versions =
        written.stream().flatMapToLong(write -> write.version().stream()).boxed().toList();
    assertThat(kept.ratings().keySet())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITES).boxed().toList());
    assertThat(versions).hasSize(WRITES / 2).doesNotHaveDuplicates();
    assertThat(versions).allMatch(version -> version >= 1 && version <= kept.version());
    // A write that was refused since its answer did not come in time may have been kept.
    assertThat(kept.version()).isBetween((long) WRITES, (long) WRITES + refusals);
    report(engine, kept, refusals, time);
  }

  private static ApiClient program(RunningSite node) {
    ApiClient stranger = ApiClient.of(node);
    String credentials = ApiClient.credentials("ann", SiteClient.PASSWORD);
    return stranger.with(json(stranger.post("/session", credentials)).get("token").asText());
  }

  /** Movies with odd numbers by forms on one node, the others by the API of the other. */
  private static List<Write> writes(SiteClient browser, ApiClient program) {
    Matcher token = TOKEN.matcher(browser.get("/rate").body());
    assertThat(token.find()).isTrue();
    String form = "mark=4.5&from=/rate&_csrf=" + token.group(1);
    List<Write> writes = new ArrayList<>();
    for (long movie = 1; movie <= WRITES; movie++) {
      long id = movie;
      SiteClient tab = browser.copy();
      writes.add(
          movie % 2 == 1
              ? () -> tab.post("/movies/" + id + "/mark", form)
              : () -> program.put("/me/ratings/" + id, "{\"rating\":4.5}"));
    }
    return writes;
  }

  private static List<Written> allAtOnce(List<Write> writes) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(writes.size());
    CyclicBarrier start = new CyclicBarrier(writes.size());
    try {
      List<Future<Written>> sent = new ArrayList<>();
      for (Write write : writes) {
        sent.add(
            threads.submit(
                () -> {
                  start.await();
                  return untilKept(write);
                }));
      }
      List<Written> written = new ArrayList<>();
      for (Future<Written> one : sent) {
        written.add(one.get());
      }
      return written;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Written untilKept(Write write) throws InterruptedException {
    for (int refusals = 0; refusals < MOST_TRIES; refusals++) {
      HttpResponse<String> answer = write.send();
      if (answer.statusCode() == 200) {
        return new Written(OptionalLong.of(json(answer).get("historyVersion").asLong()), refusals);
      }
      if (answer.statusCode() == 303) {
        return new Written(OptionalLong.empty(), refusals);
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      Thread.sleep(ThreadLocalRandom.current().nextLong(500, 2_500));
    }
    throw new AssertionError("refused " + MOST_TRIES + " times");
  }

  private static void report(String engine, History kept, int refusals, Duration time) {
    new InjectedFault(
            "one history written by two browsers at once, on " + engine,
            WRITES
                + " films at the same moment, half by forms of one node, half by the API of"
                + " another",
            WRITES,
            WRITES - kept.ratings().size(),
            String.format(
                Locale.ROOT,
                "%d versions; %d answers were 503 and sent again; %.1f s",
                kept.version(),
                refusals,
                time.toMillis() / 1_000.0))
        .report();
  }
}
