package dev.matinee.benchmarks.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** More than the site can serve, and people who mean no good. */
final class HostileScenarios {
  private static final int CROWD = 1_000;
  private static final int GUESSERS = 64;
  private static final int SLOW = 400;
  private static final int BESIDE = 200;

  /** What pages may take beside a flood, in their time without one. */
  private static final int MOST_TIMES_QUIET = 3;

  /** Below it, the time is that of the machine and not of the site. */
  private static final double LEAST_QUIET_MILLIS = 5;

  private static final double SOON_SECONDS = 0.1;
  private static final String LOGIN = "/api/v1/session";

  private HostileScenarios() {}

  /** Many times as many connections as can be served at a time. */
  static List<Figures> overload(Stage stage) throws Exception {
    return List.of(
        crowd(stage, "overload: 1,000 connections, a user's list", List.of(Stage.resultPage(1))),
        crowd(
            stage, "overload: 1,000 connections, mixed", ReadingScenarios.mixture(stage.people())));
  }

  private static Figures crowd(Stage stage, String name, List<Request> requests) throws Exception {
    stage.say(name);
    AnswerLog log = stage.answers();
    Sent sent = Wrk.run(stage.site().address(), requests, CROWD, stage.seconds());
    return Figures.shed(name, sent, log.statuses(path -> true));
  }

  /** One address against the limits of production. */
  static List<Figures> limits(Stage stage) throws Exception {
    String name = "limits: 64 connections of one address, limits as in production";
    stage.say(name);
    AnswerLog log = AnswerLog.fromNow(stage.site().folder().resolve("nginx"));
    List<Request> page = List.of(Stage.resultPage(1));
    Sent sent = Wrk.run(stage.site().strictAddress(), page, GUESSERS, stage.seconds());
    Map<Integer, Long> statuses = log.statuses(path -> true);
    Figures figures = Figures.shed(name, sent, statuses);
    boolean both = statuses.containsKey(200) && statuses.containsKey(429);
    return List.of(both ? figures : figures.failing("200 and 429 expected, got " + statuses));
  }

  /** Guessed passwords beside people who read; with nginx's limits, and with the nodes' alone. */
  static List<Figures> loginFlood(Stage stage) throws Exception {
    List<Figures> figures = new ArrayList<>();
    figures.addAll(flood(stage, "login-flood, limits as in production", true));
    figures.addAll(flood(stage, "login-flood, the nodes alone", false));
    return figures;
  }

  private static List<Figures> flood(Stage stage, String name, boolean strict) throws Exception {
    stage.say(name);
    double quiet =
        SteadyRate.run(stage.site().address(), Stage.resultPage(1), BESIDE, stage.seconds())
            .p99Millis();
    URI target = strict ? stage.site().strictAddress() : stage.site().address();
    AnswerLog pages = stage.answers();
    AnswerLog guessed =
        strict ? AnswerLog.fromNow(stage.site().folder().resolve("nginx")) : stage.answers();
    try (Wrk flood = Wrk.start(target, guesses(stage), GUESSERS, stage.seconds() + 2)) {
      Sent read =
          SteadyRate.run(stage.site().address(), Stage.resultPage(1), BESIDE, stage.seconds());
      Sent sent = flood.await();
      return List.of(
          beside(
              quiet,
              Figures.served(
                  name + ": pages at 200/s", read, pages.statuses(Stage.below("/result")))),
          soon(
              guessed.secondsOf(Figures.SHED),
              refused(
                  name + ": log-ins",
                  sent,
                  guessed.statuses(path -> strict || path.startsWith(LOGIN)))));
    }
  }

  private static Figures beside(double quietMillis, Figures pages) {
    double most = MOST_TIMES_QUIET * Math.max(quietMillis, LEAST_QUIET_MILLIS);
    return pages.sent().p99Millis() <= most
        ? pages
        : pages.failing(
            "p99 is %.1f ms, and %.1f ms without".formatted(pages.sent().p99Millis(), quietMillis));
  }

  private static Figures soon(double seconds, Figures refused) {
    return seconds <= SOON_SECONDS
        ? refused
        : refused.failing("one in a hundred was refused after " + seconds + " s or more");
  }

  /** A wrong password is answered with 401, which is as it should be. */
  private static Figures refused(String name, Sent sent, Map<Integer, Long> statuses) {
    statuses.remove(401);
    Figures figures = Figures.shed(name, sent, statuses);
    return figures.turnedAway() > 0 ? figures : figures.failing("none was turned away");
  }

  /** Every one with another password, and an address that is a lie. */
  private static List<Request> guesses(Stage stage) {
    Random random = new Random(7);
    return IntStream.range(0, 1_000)
        .mapToObj(
            at -> {
              String name = stage.people().get(at % stage.people().size()).name();
              String body = "{\"username\":\"%s\",\"password\":\"a guess %d\"}".formatted(name, at);
              String address = "198.51." + random.nextInt(256) + "." + random.nextInt(256);
              return Request.of("POST", LOGIN, "application/json", body)
                  .with("X-Forwarded-For", address);
            })
        .toList();
  }

  /** Connections that send a byte now and then, beside people who read. */
  static List<Figures> slowClients(Stage stage) throws Exception {
    String name = "slow-clients: 400 of them, pages at 200/s";
    stage.say(name);
    AnswerLog log = stage.answers();
    try (SlowClients slow = SlowClients.start(stage.site(), SLOW)) {
      Sent read =
          SteadyRate.run(stage.site().address(), Stage.resultPage(1), BESIDE, stage.seconds());
      Figures figures = Figures.served(name, read, log.statuses(Stage.below("/result")));
      return List.of(
          slow.bytes() > SLOW ? figures : figures.failing("the slow clients did not get through"));
    }
  }
}
