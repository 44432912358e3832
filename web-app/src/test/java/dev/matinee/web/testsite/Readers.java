package dev.matinee.web.testsite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.serving.model.SmallData;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People who read without a pause, and notice every request that fails and every mixed list. */
public final class Readers implements AutoCloseable {
  public static final int THREADS = 4;
  private static final Pattern MOVIE = Pattern.compile("Film &lt;([0-9]+)");

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final AtomicLong requests = new AtomicLong();
  private final List<String> failures = new CopyOnWriteArrayList<>();

  /** Which movies belong to which model, as lists say. */
  private final Map<String, Integer> editionOfModel = new ConcurrentHashMap<>();

  private volatile boolean stopped;

  private Readers() {}

  /** Each rates a movie of the edition that the nodes have. */
  public static Readers start(List<RunningSite> nodes, int edition) {
    Readers readers = new Readers();
    for (int thread = 0; thread < THREADS; thread++) {
      RunningSite node = nodes.get(thread % nodes.size());
      ApiClient account = ApiClient.signUp(node, "reader-" + thread);
      account.rate((long) SmallData.EDITION * edition + 2L * thread + 2, 4.5);
      int first = thread;
      Future<?> unused = readers.threads.submit(() -> readers.read(node, account, first));
    }
    return readers;
  }

  private void read(RunningSite node, ApiClient account, int first) {
    for (int round = first; !stopped; round++) {
      try {
        int user = 1 + round % SmallData.USERS;
        list(ApiClient.of(node).get("/users/" + user + "/recommendations?count=20"));
        list(account.get("/me/recommendations?count=20"));
        page(node.get("/result?count=10&userId=" + user));
        page(node.get("/"));
        ok(node.get("/health/ready"));
      } catch (RuntimeException | AssertionError e) {
        failures.add(e.toString());
      }
    }
  }

  private HttpResponse<String> ok(HttpResponse<String> answer) {
    requests.incrementAndGet();
    if (answer.statusCode() != 200) {
      failures.add(answer.uri() + " " + answer.statusCode());
    }
    return answer;
  }

  private void list(HttpResponse<String> answer) {
    JsonNode list = ApiClient.json(ok(answer));
    int edition = EditionNode.edition(list);
    String model = list.get("modelVersion").asText();
    Integer known = editionOfModel.putIfAbsent(model, edition);
    if (known != null && known != edition) {
      failures.add("model " + model + " has films of editions " + known + " and " + edition);
    }
  }

  private void page(HttpResponse<String> answer) {
    Set<Long> editions =
        MOVIE
            .matcher(ok(answer).body())
            .results()
            .map(title -> Long.parseLong(title.group(1)) / SmallData.EDITION)
            .collect(Collectors.toSet());
    if (editions.size() != 1) {
      failures.add(answer.uri() + " has films of editions " + editions);
    }
  }

  /** Returns when the last request was answered. */
  public void stop() throws InterruptedException {
    stopped = true;
    threads.shutdown();
    if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
      failures.add("a request hangs");
    }
  }

  public long requests() {
    return requests.get();
  }

  public List<String> failures() {
    return new ArrayList<>(failures);
  }

  public Set<Integer> editionsSeen() {
    return new TreeSet<>(editionOfModel.values());
  }

  @Override
  public void close() {
    stopped = true;
    threads.shutdownNow();
  }
}
