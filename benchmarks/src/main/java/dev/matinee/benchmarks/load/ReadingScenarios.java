package dev.matinee.benchmarks.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People and programs who read, and rate what they saw. */
final class ReadingScenarios {
  private static final int READERS = 50;
  private static final int PER_SECOND = 1_000;
  private static final int OWN_PER_SECOND = 100;
  private static final int MODERATE = 16;
  private static final int MOVIES = 300;

  private ReadingScenarios() {}

  /** Pages whose list is in the memory of the node. */
  static List<Figures> page(Stage stage) throws Exception {
    List<Request> results = Stage.resultPages();
    List<Request> own = ownPages(stage);
    return List.of(
        stage.saturated("page: a user's list", results, Stage.CONNECTIONS),
        stage.steady("page: the same at 1,000/s", results.get(0), PER_SECOND),
        stage.saturated("page: one's own list", own, Stage.CONNECTIONS),
        stage.steady("page: the same at 100/s", own.get(0), OWN_PER_SECOND));
  }

  /** Those of fifty people. */
  static List<Request> ownPages(Stage stage) {
    return readers(stage).map(person -> Request.get("/recommendations").by(person)).toList();
  }

  private static Stream<People.Person> readers(Stage stage) {
    return stage.people().stream().limit(READERS);
  }

  /** The REST API, with and without a token. */
  static List<Figures> api(Stage stage) throws Exception {
    return List.of(
        stage.saturated("api: a user's list", usersByApi(), Stage.CONNECTIONS),
        stage.saturated("api: one's own list", ownByApi(stage), Stage.CONNECTIONS));
  }

  private static List<Request> usersByApi() {
    return IntStream.rangeClosed(1, Stage.DATA_SET_USERS)
        .mapToObj(user -> "/api/v1/users/" + user + "/recommendations?count=10")
        .map(Request::get)
        .toList();
  }

  private static List<Request> ownByApi(Stage stage) {
    return readers(stage)
        .map(person -> Request.get("/api/v1/me/recommendations?count=10").byProgramOf(person))
        .toList();
  }

  /** All that the two above ask for. */
  static List<Request> everything(Stage stage) {
    return Stream.of(Stage.resultPages(), ownPages(stage), usersByApi(), ownByApi(stage))
        .flatMap(List::stream)
        .toList();
  }

  /** Nine read where one rates a movie. */
  static List<Figures> mixed(Stage stage) throws Exception {
    return List.of(
        stage.saturated("mixed: 90 % read, 10 % rate", mixture(stage.people()), MODERATE));
  }

  /** Requests of which every tenth changes something, in an order that has no order. */
  static List<Request> mixture(List<People.Person> people) {
    Random random = new Random(6);
    List<Request> requests = new ArrayList<>();
    for (int at = 0; at < people.size(); at++) {
      People.Person person = people.get(at);
      requests.add(rating(person, 1 + random.nextInt(MOVIES), 1 + random.nextInt(5)));
      for (int read = 0; read < 5; read++) {
        requests.add(Stage.resultPage(random.nextInt(Stage.DATA_SET_USERS)));
      }
      requests.add(Request.get("/recommendations").by(person));
      requests.add(Request.get("/rated").by(person));
      requests.add(Request.get("/movies/" + (1 + random.nextInt(MOVIES))).by(person));
      requests.add(Request.get("/api/v1/me/recommendations?count=10").byProgramOf(person));
    }
    Collections.shuffle(requests, random);
    return requests;
  }

  private static Request rating(People.Person person, int movie, int stars) {
    return Request.of(
            "PUT", "/api/v1/me/ratings/" + movie, "application/json", "{\"rating\":" + stars + "}")
        .byProgramOf(person);
  }
}
