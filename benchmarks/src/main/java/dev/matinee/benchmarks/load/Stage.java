package dev.matinee.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where scenarios play. For use by one thread.
 *
 * @param site under load
 * @param people who are logged in
 * @param seconds for how long a load is driven
 * @param progress takes remarks
 */
record Stage(LoadedSite site, List<People.Person> people, int seconds, PrintStream progress) {
  /** A connection for each of so many readers, which is more than two processors can serve. */
  static final int CONNECTIONS = 64;

  /** Few enough for all of their lists to stay in the memory of a node. */
  static final int DATA_SET_USERS = 40;

  /** As many requests as nodes and nginx serve. */
  Figures saturated(String name, List<Request> requests, int connections) throws Exception {
    say(name);
    AnswerLog log = answers();
    Sent sent = Wrk.run(site.address(), requests, connections, seconds);
    return Figures.served(name, sent, log.statuses(path -> true));
  }

  /** So many requests a second, however fast they are answered. */
  Figures steady(String name, Request request, int perSecond) throws Exception {
    say(name);
    AnswerLog log = answers();
    Sent sent = SteadyRate.run(site.address(), request, perSecond, seconds);
    return Figures.served(name, sent, log.statuses(path -> true));
  }

  /** The answers from now on, of the nginx without limits. */
  AnswerLog answers() throws IOException {
    return AnswerLog.fromNow(openFolder());
  }

  Path openFolder() {
    return site.folder().resolve("nginx-open");
  }

  static Predicate<String> below(String prefix) {
    return path -> path.startsWith(prefix);
  }

  /** The page with the list of a data-set user. */
  static Request resultPage(int user) {
    return Request.get("/result?userId=" + (1 + user % DATA_SET_USERS) + "&count=10");
  }

  /** Those of all data-set users that are asked for. */
  static List<Request> resultPages() {
    return IntStream.range(0, DATA_SET_USERS).mapToObj(Stage::resultPage).toList();
  }

  void say(String what) {
    progress.println("load: " + what + " ...");
  }
}
