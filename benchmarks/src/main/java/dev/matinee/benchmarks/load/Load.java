package dev.matinee.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The command {@code benchmarks/load}. */
public final class Load {
  private static final String HELP =
      """
      Usage: benchmarks/load [--seconds N] [--data DIRECTORY] [--json] [SCENARIO...]

      Start nginx with TLS, two nodes and dynalite, drive them, and print a table. Status 1 if
      something failed that should not. Needs wrk, h2load (Debian: nghttp2-client), and what
      .ci/install brings.

        --seconds N    of each load, 2 to 600; 10 if not given
        --data D       ratings and films; if not given, a made-up set of the size of MovieLens 1M
        --json         print JSON

      Scenarios (all but soak if none is named):
        page           a list that was made before, of a data-set user and of an account
        api            the same by the REST API
        mixed          90 % reading, 10 % rating
        limits         one address against the limits of nginx
        login-flood    guessed passwords beside people who read
        slow-clients   connections that send a byte now and then beside people who read
        overload       1,000 connections
        redis          people's own lists without Redis and with it; needs redis-server
        sessions       10,000 people who are logged in
        hung           one node stopped like a process that hangs, while people read
        sigterm        each node ended and started again under load
        soak           ten minutes of reading and rating; does memory grow?
      """;

  private static final int PEOPLE = 200;
  private static final int WARM_UP_SECONDS = 15;

  private Load() {}

  private static Map<String, Scenario> scenarios() {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    scenarios.put("page", ReadingScenarios::page);
    scenarios.put("api", ReadingScenarios::api);
    scenarios.put("mixed", ReadingScenarios::mixed);
    scenarios.put("limits", HostileScenarios::limits);
    scenarios.put("login-flood", HostileScenarios::loginFlood);
    scenarios.put("slow-clients", HostileScenarios::slowClients);
    scenarios.put("overload", HostileScenarios::overload);
    scenarios.put("redis", RedisScenarios::redis);
    scenarios.put("sessions", LastingScenarios::sessions);
    scenarios.put("hung", LastingScenarios::hung);
    scenarios.put("sigterm", LastingScenarios::sigterm);
    scenarios.put("soak", LastingScenarios::soak);
    return scenarios;
  }

  /** The last argument is added by the script: where the made-up ratings are. */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments).subList(1, arguments.length);
    if (given.contains("--help") || given.contains("-h")) {
      System.out.print(HELP);
      return;
    }
    System.exit(run(given, Path.of(arguments[0])));
  }

  private static int run(List<String> arguments, Path usualData) throws Exception {
    LoadSettings settings;
    try {
      settings = LoadSettings.of(arguments, known(), usualData);
    } catch (IllegalArgumentException e) {
      System.err.println("load: " + e.getMessage() + " (see load --help)");
      return 2;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
    LoadReport report = play(settings);
    System.out.print(settings.json() ? report.json() + "\n" : report.table());
    report.failures().forEach(failure -> System.err.println("load: FAILED " + failure));
    return report.failures().isEmpty() ? 0 : 1;
  }

  /** All scenarios, and whether each runs if none is named. */
  static Map<String, Boolean> known() {
    Map<String, Boolean> known = new LinkedHashMap<>();
    scenarios().keySet().forEach(name -> known.put(name, !name.equals("soak")));
    return known;
  }

  private static LoadReport play(LoadSettings settings) throws Exception {
    Path folder = Files.createTempDirectory("matinee-load");
    List<LoadReport.Row> rows = new ArrayList<>();
    try (LoadedSite site = LoadedSite.start(folder, settings.data(), Node.SERVING)) {
      List<People.Person> people = new People(site.stores()).make("reader", PEOPLE);
      Stage stage = new Stage(site, people, settings.seconds(), System.err);
      warmUp(stage);
      for (String name : settings.scenarios()) {
        for (Figures figures : figures(name, stage)) {
          rows.add(LoadReport.Row.now(figures));
        }
      }
    }
    LoadReport report = new LoadReport(rows);
    // Kept where something went wrong, for the logs in it.
    if (report.failures().isEmpty()) {
      delete(folder);
    } else {
      System.err.println("load: the logs are in " + folder);
    }
    return report;
  }

  /** A scenario that cannot be played to its end fails, and the others are played all the same. */
  private static List<Figures> figures(String name, Stage stage) {
    try {
      return Objects.requireNonNull(scenarios().get(name), name).run(stage);
    } catch (Exception e) {
      Sent nothing = new Sent(0, Duration.ofSeconds(1), 0, 0, 0, 0, 0);
      return List.of(new Figures(name, nothing, Map.of(), List.of(name + ": " + e)));
    }
  }

  private static void warmUp(Stage stage) throws Exception {
    stage.say("warming up: ratings");
    List<Request> requests =
        Stream.concat(
                IntStream.range(0, 2_000).mapToObj(Stage::resultPage),
                ReadingScenarios.mixture(stage.people()).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(requests, new Random(1));
    Sent unused = Wrk.run(stage.site().address(), requests, Stage.CONNECTIONS, WARM_UP_SECONDS);
    // Until a model that knows these ratings is live, and the lists by it are in memory.
    stage.say("warming up: lists by the latest model");
    unused =
        Wrk.run(
            stage.site().address(),
            ReadingScenarios.everything(stage),
            Stage.CONNECTIONS,
            3 * WARM_UP_SECONDS);
    // Until what shows them is compiled.
    stage.say("warming up: pages");
    unused =
        Wrk.run(
            stage.site().address(), Stage.resultPages(), Stage.CONNECTIONS, 2 * WARM_UP_SECONDS);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
