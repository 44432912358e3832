package dev.matinee.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many people, nodes that come and go, and a long time. */
final class LastingScenarios {
  private static final int SESSIONS = 10_000;
  private static final int CONNECTIONS = 16;

  /** Leaves processors to a node that starts. */
  private static final Duration PAUSE = Duration.ofMillis(40);

  private static final int READERS_PER_SECOND = 40;

  /** Two seconds of the hung node, and what the other one takes. */
  private static final double LONGEST_READ_MILLIS = 4_000;

  private static final int SOAK_SECONDS = 600;
  private static final int SAMPLE_SECONDS = 30;

  /** Caches of a fixed number of entries fill up in the first minutes. */
  private static final double FILLING = 0.3;

  /** What a live heap may grow by in an hour, when caches are full. */
  private static final double MOST_GROWTH_PER_HOUR = 60;

  private LastingScenarios() {}

  /** Each of ten thousand people who are logged in looks at their own list. */
  static List<Figures> sessions(Stage stage) throws Exception {
    stage.say("sessions: 10,000 people log in");
    List<Request> own =
        new People(stage.site().stores())
            .make("session", SESSIONS).stream()
                .map(person -> Request.get("/recommendations").by(person))
                .toList();
    String name = "sessions: 10,000 people, each their own list";
    stage.say(name);
    double before = liveHeapMebibytes(stage);
    AnswerLog log = stage.answers();
    try (Wrk wrk = Wrk.start(stage.site().address(), own, CONNECTIONS, SOAK_SECONDS)) {
      // Each of wrk's two threads begins at another half of them.
      while (wrk.isRunning() && count(log) < SESSIONS + CONNECTIONS) {
        Thread.sleep(1_000);
      }
      wrk.stop();
      Figures figures = Figures.served(name, wrk.await(), log.statuses(path -> true));
      double grown = liveHeapMebibytes(stage) - before;
      stage.say(
          "sessions: %.1f MiB of heap of both nodes for a thousand people"
              .formatted(grown * 1_000 / SESSIONS));
      return List.of(figures);
    }
  }

  /** Of all nodes together. */
  private static double liveHeapMebibytes(Stage stage) throws Exception {
    double sum = 0;
    for (Node node : stage.site().nodes()) {
      sum += node.liveHeapMebibytes();
    }
    return sum;
  }

  private static long count(AnswerLog log) throws IOException {
    return log.statuses(Stage.below("/recommendations")).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** One node after the other is ended by SIGTERM and started again, while people read and rate. */
  static List<Figures> sigterm(Stage stage) throws Exception {
    String name = "sigterm: each node restarted, mixed with forms";
    stage.say(name);
    List<Request> requests = new ArrayList<>(ReadingScenarios.mixture(stage.people()));
    requests.addAll(forms(stage));
    AnswerLog log = stage.answers();
    try (Wrk wrk = Wrk.start(stage.site().address(), requests, CONNECTIONS, SOAK_SECONDS, PAUSE)) {
      List<Duration> stops = new ArrayList<>();
      for (Node node : stage.site().nodes()) {
        Thread.sleep(Duration.ofSeconds(stage.seconds()).toMillis() / 2);
        stops.add(node.terminate());
        node.restart();
      }
      Thread.sleep(Duration.ofSeconds(stage.seconds()).toMillis() / 2);
      wrk.stop();
      stage.say("sigterm: the nodes took " + stops + " to end");
      return List.of(Figures.served(name, wrk.await(), log.statuses(path -> true)));
    }
  }

  /**
   * One node hangs while people read: none of them may fail, or wait much longer than nginx does.
   */
  static List<Figures> hung(Stage stage) throws Exception {
    String name = "hung: one node stopped, pages at 40/s";
    stage.say(name);
    Node node = stage.site().nodes().get(0);
    AnswerLog log = stage.answers();
    node.hang();
    try {
      Sent sent =
          SteadyRate.run(
              stage.site().address(), Stage.resultPage(1), READERS_PER_SECOND, stage.seconds());
      Figures figures = Figures.served(name, sent, log.statuses(Stage.below("/result")));
      return List.of(
          sent.longestMillis() <= LONGEST_READ_MILLIS
              ? figures
              : figures.failing("a reader waited for " + sent.longestMillis() + " ms"));
    } finally {
      node.goOn();
    }
  }

  /** What nginx never sends a second time: a form that asks for a list, and one that rates. */
  private static List<Request> forms(Stage stage) throws Exception {
    FormToken token = FormToken.fetch(stage.site());
    URI origin = stage.site().address();
    List<Request> forms = new ArrayList<>();
    for (People.Person person : stage.people()) {
      forms.add(token.form("/movies", "userId=7&count=5", "", origin));
      String mark = "mark=" + (1 + forms.size() % 5) + "&from=/rated";
      forms.add(
          token.form("/movies/" + (1 + forms.size()) + "/mark", mark, person.browser(), origin));
    }
    return forms;
  }

  /** Ten minutes of reading and rating: does memory grow? */
  static List<Figures> soak(Stage stage) throws Exception {
    String name = "soak: ten minutes, mixed";
    AnswerLog log = stage.answers();
    List<Memory> samples = new ArrayList<>();
    List<Request> requests = ReadingScenarios.mixture(stage.people());
    try (Wrk wrk = Wrk.start(stage.site().address(), requests, CONNECTIONS, SOAK_SECONDS)) {
      for (int at = 0; at < SOAK_SECONDS / SAMPLE_SECONDS; at++) {
        Thread.sleep(SAMPLE_SECONDS * 1_000L);
        Memory memory = Memory.of(at * SAMPLE_SECONDS, stage.site().nodes());
        stage.say(name + ": " + memory);
        samples.add(memory);
      }
      Figures figures = Figures.served(name, wrk.await(), log.statuses(path -> true));
      Memory.Trend trend =
          Memory.trend(samples.subList((int) (FILLING * samples.size()), samples.size()));
      stage.say(name + ": " + trend);
      return List.of(
          trend.heapPerHour() < MOST_GROWTH_PER_HOUR ? figures : figures.failing("" + trend));
    }
  }
}
