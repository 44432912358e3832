package dev.matinee.benchmarks.load;

import dev.matinee.store.History;
import dev.matinee.store.Stores;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who looks at pages, sends forms and rates movies, one after the other, and remembers
 * what was answered. Safe for use by any number of threads.
 */
final class Visitor {
  /** Every set of ratings that nodes are started with has the movies 1 to this. */
  private static final int MOVIES = 60;

  /** Leaves processors to a node that starts. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final LoadedSite site;
  private final People.Person person;
  private final FormToken token;
  private final HttpClient http;
  private final List<String> failed = Collections.synchronizedList(new ArrayList<>());
  private final Map<Long, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::visit, "visitor");
  private volatile boolean ended;
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong rated = new AtomicLong();

  private Visitor(LoadedSite site, People.Person person, FormToken token) {
    this.site = site;
    this.person = person;
    this.token = token;
    http = TlsClient.trusting(site.certificate()).http();
  }

  static Visitor start(LoadedSite site, People.Person person)
      throws IOException, InterruptedException {
    Visitor visitor = new Visitor(site, person, FormToken.fetch(site));
    visitor.thread.setDaemon(true);
    visitor.thread.start();
    return visitor;
  }

  private void visit() {
    for (int round = 0; !ended; round++) {
      long movie = 1L + round % MOVIES;
      int stars = 1 + round / MOVIES % 5;
      send(Stage.resultPage(round));
      send(token.form("/movies", "userId=7&count=5", "", site.address()));
      rate(movie, stars);
      send(Request.get("/recommendations").by(person));
      String mark = "mark=" + stars + "&from=/rated";
      String path = "/movies/" + movie + "/mark";
      send(token.form(path, mark, person.browser(), site.address()));
    }
  }

  private void rate(long movie, int stars) {
    Request rating =
        Request.of(
                "PUT",
                "/api/v1/me/ratings/" + movie,
                "application/json",
                "{\"rating\":" + stars + "}")
            .byProgramOf(person);
    if (send(rating)) {
      acknowledged.put(movie, 2 * stars);
      rated.incrementAndGet();
    }
  }

  private boolean send(Request request) {
    LockSupport.parkNanos(PAUSE.toNanos());
    String what = request.method() + " " + request.path();
    try {
      HttpResponse<String> answer =
          http.send(request.over(site.address()), BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        failed.add(what + ": " + answer.statusCode());
        return false;
      }
      answered.incrementAndGet();
      return true;
    } catch (IOException e) {
      failed.add(what + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Lets the running request end. */
  void stop() throws InterruptedException {
    ended = true;
    thread.join();
  }

  /** What went wrong. */
  List<String> failed() {
    return List.copyOf(failed);
  }

  long answered() {
    return answered.get();
  }

  /** How many ratings were acknowledged. */
  long rated() {
    return rated.get();
  }

  /** How many of the movies rated last are not in the store as they were acknowledged. */
  long lost(Stores stores) {
    History stored = stores.histories().read(person.userId());
    return acknowledged.entrySet().stream()
        .filter(
            rating ->
                !stored.ratings().containsKey(rating.getKey())
                    || stored.ratings().get(rating.getKey()).halfStars() != rating.getValue())
        .count();
  }
}
