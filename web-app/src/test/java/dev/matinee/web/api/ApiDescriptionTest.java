package dev.matinee.web.api;

import static dev.matinee.web.testsite.ApiClient.PASSWORD;
import static dev.matinee.web.testsite.ApiClient.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.matinee.store.Evening;
import dev.matinee.store.History;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.evening.Evenings;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.ApiContract;
import dev.matinee.web.testsite.HeldUpload;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the description of the API against the routes and against real answers. */
class ApiDescriptionTest {
  private static final String BASE = "/api/v1";
  private static final String TOO_LARGE = "{\"password\":\"" + "x".repeat(64 * 1024) + "\"}";
  private static final String RATING = "{\"rating\":4}";
  private static final List<String> MARKS = List.of("ratings", "watched", "hidden", "saved");

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static ApiContract contract;
  private static ApiClient stranger;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    contract = new ApiContract(site.get(ApiDescription.PATH).body());
    stranger = ApiClient.of(site);
  }

  @Test
  void describesTheRoutesOfTheApiAndNoOther() {
    Set<String> routes =
        site.routes().stream()
            .filter(route -> route.contains(" " + BASE + "/"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(contract.operations()).isNotEmpty().isEqualTo(routes);
  }

  /** All but 503, for which something has to be out of reach. */
  @Test
  void everyAnswerIsAsDescribedAndEveryDescribedStatusOccurs() {
    callForAccounts();
    callForLists();
    MARKS.forEach(ApiDescriptionTest::callForMarks);
    callForMovies();
    callForFiles();
    callForEvenings();

    Set<String> described = contract.statuses();
    described.removeIf(status -> status.endsWith(" 503"));
    assertThat(contract.seen()).isEqualTo(described);
  }

  private static void callForAccounts() {
    post(201, "/accounts", stranger, credentials("ada", PASSWORD));
    post(409, "/accounts", stranger, credentials("ada", PASSWORD));
    post(422, "/accounts", stranger, credentials("eve", "short"));
    post(200, "/session", stranger, credentials("ada", PASSWORD));
    post(401, "/session", stranger, credentials("ada", "not this one"));
    for (String path : List.of("/accounts", "/session")) {
      post(400, path, stranger, "{}");
      post(413, path, stranger, TOO_LARGE);
      call(415, "POST", path, stranger, path, Optional.of("{}"), "Content-Type", "text/plain");
    }
    ApiClient guessed = ApiClient.signUp(site, "guessed");
    for (int tries = 0; tries < 5; tries++) {
      post(401, "/session", stranger, credentials("guessed", "guess number " + tries));
    }
    post(429, "/session", stranger, credentials("guessed", PASSWORD));
    deleteAccount(429, guessed, "{\"password\":\"" + PASSWORD + "\"}");
    callForOneAccount(ApiClient.signUp(site, "grace"));
  }

  private static void callForOneAccount(ApiClient grace) {
    post(201, "/me/pairing-code", grace, "");
    post(401, "/me/pairing-code", stranger, "");
    deleteAccount(400, grace, "{\"password\":1}");
    deleteAccount(401, stranger, "{}");
    deleteAccount(403, grace, "{\"password\":\"not this one\"}");
    deleteAccount(413, grace, TOO_LARGE);
    call(415, "DELETE", "/me", grace, "/me", Optional.empty());
    deleteAccount(204, grace, "{\"password\":\"" + PASSWORD + "\"}");
    ApiClient hedy = ApiClient.signUp(site, "hedy");
    call(204, "DELETE", "/session", hedy, "/session", Optional.empty());
    call(401, "DELETE", "/session", hedy, "/session", Optional.empty());
  }

  private static void callForLists() {
    ApiClient person = ApiClient.signUp(site, "person");
    person.rate(1, 5);
    for (String path : List.of("/me/ratings", "/me/recommendations")) {
      get(200, path, person, path + "?count=100");
      get(200, path, person, path + "?offset=1000");
      get(400, path, person, path + "?count=x");
      get(401, path, stranger, path);
      get(304, path, person, path, "If-None-Match", "*");
    }
    person.put("/me/saved/2", "");
    person.put("/me/saved/1", "");
    get(200, "/me/saved", person, "/me/saved?order=saved&count=100");
    get(200, "/me/saved", person, "/me/saved?offset=1000");
    get(400, "/me/saved", person, "/me/saved?order=x");
    get(401, "/me/saved", stranger, "/me/saved");
    get(200, "/me/taste", person, "/me/taste");
    get(400, "/me/taste", person, "/me/taste?year=x");
    get(401, "/me/taste", stranger, "/me/taste");
    String own = "/me/recommendations";
    String wish = "&discover=1&newer=-1&without=Horror&from=1960&to=2000";
    get(200, own, person, own + "?count=100" + wish);
    String users = "/users/{id}/recommendations";
    get(200, users, stranger, "/users/1/recommendations?algorithm=ease" + wish);
    get(200, users, stranger, "/users/1/recommendations?count=2&offset=3&genre=Horror");
    get(400, users, stranger, "/users/x/recommendations");
    get(404, users, stranger, "/users/4711/recommendations");
    get(200, "/openapi.yaml", stranger, "/openapi.yaml");
  }

  private static void callForMarks(String mark) {
    String path = "/me/" + mark + "/{movieId}";
    Optional<String> body = mark.equals("ratings") ? Optional.of(RATING) : Optional.empty();
    ApiClient person = ApiClient.signUp(site, "marks-" + mark);
    for (String method : List.of("PUT", "DELETE")) {
      call(200, method, path, person, "/me/" + mark + "/1", body);
      call(400, method, path, person, "/me/" + mark + "/x", body);
      call(401, method, path, stranger, "/me/" + mark + "/1", body);
      call(404, method, path, person, "/me/" + mark + "/4711", body);
      call(412, method, path, person, "/me/" + mark + "/1", body, "If-Match", "\"v99\"");
    }
    call(409, "PUT", path, personWithAFullHistory("full-" + mark), "/me/" + mark + "/1", body);
    if (body.isPresent()) {
      String movie = "/me/ratings/1";
      call(413, "PUT", path, person, movie, Optional.of(TOO_LARGE));
      call(415, "PUT", path, person, movie, body, "Content-Type", "text/plain");
    }
  }

  private static ApiClient personWithAFullHistory(String name) {
    ApiClient person = ApiClient.signUp(site, name);
    UserId id = site.stores().accounts().find(new Username(name)).orElseThrow().userId();
    Set<Long> movies =
        LongStream.range(1000, 1000 + History.MAX_ENTRIES).boxed().collect(Collectors.toSet());
    Told.write(site.stores(), new History(id, 1, Map.of(), movies, Set.of(), Set.of()));
    return person;
  }

  private static void callForMovies() {
    get(200, "/movies", stranger, "/movies?query=film&count=100");
    get(400, "/movies", stranger, "/movies?genre=Opera");
    get(200, "/movies/{movieId}", stranger, "/movies/1");
    get(200, "/movies/{movieId}/similar", stranger, "/movies/1/similar");
    for (String part : List.of("", "/similar")) {
      get(400, "/movies/{movieId}" + part, stranger, "/movies/x" + part);
      get(404, "/movies/{movieId}" + part, stranger, "/movies/4711" + part);
    }
  }

  private static void callForFiles() {
    ApiClient person = ApiClient.signUp(site, "files");
    person.rate(1, 5);
    get(200, "/me/export", person, "/me/export");
    get(400, "/me/export", person, "/me/export?format=xml");
    get(401, "/me/export", stranger, "/me/export");
    String export = person.get("/me/export").body();
    sendFile(200, person, export, "application/json");
    sendFile(401, stranger, export, "application/json");
    sendFile(409, personWithAFullHistory("full-files"), export, "application/json");
    sendFile(412, person, export, "application/json", "If-Match", "\"v99\"");
    sendFile(413, person, "x".repeat(2 * 1024 * 1024 + 1), "text/csv");
    sendFile(415, person, export, "text/plain");
    sendFile(422, person, "no,such,columns\n1,2,3\n", "text/csv");
    HeldUpload.during(person, () -> sendFile(429, person, export, "application/json"));
  }

  private static void sendFile(
      int status, ApiClient client, String file, String type, String... headers) {
    List<String> all = new ArrayList<>(List.of("Content-Type", type));
    all.addAll(List.of(headers));
    String path = "/me/import";
    call(status, "POST", path, client, path, Optional.of(file), all.toArray(String[]::new));
  }

  private static void callForEvenings() {
    ApiClient ada = ApiClient.signUp(site, "evening-ada");
    ApiClient grace = ApiClient.signUp(site, "evening-grace");
    ada.rate(1, 5);
    String start = "/evenings";
    String wish = "{\"strategy\":\"turns\"}";
    post(201, start, ada, wish);
    post(400, start, ada, "{}");
    post(401, start, stranger, wish);
    post(413, start, ada, TOO_LARGE);
    call(415, "POST", start, ada, start, Optional.of(wish), "Content-Type", "text/plain");
    post(422, start, ada, "{\"strategy\":\"by chance\"}");
    String code = ApiClient.json(ada.post(start, wish)).get("code").asText();
    for (int evenings = 2; evenings < Evenings.MOST_EVENINGS; evenings++) {
      assertThat(ada.post(start, wish).statusCode()).isEqualTo(201);
    }
    post(409, start, ada, wish);
    callForMembers(ada, grace, "/evenings/" + code);
  }

  private static void callForMembers(ApiClient ada, ApiClient grace, String evening) {
    String members = "/evenings/{code}/members";
    String list = "/evenings/{code}/recommendations";
    call(200, "POST", members, grace, evening + "/members", Optional.empty());
    get(200, list, ada, evening + "/recommendations?count=20");
    get(200, list, grace, evening + "/recommendations?offset=1000");
    get(400, list, ada, evening + "/recommendations?count=x");
    call(204, "DELETE", members, grace, evening + "/members", Optional.empty());
    for (String method : List.of("POST", "DELETE")) {
      call(401, method, members, stranger, evening + "/members", Optional.empty());
      call(404, method, members, grace, "/evenings/ZZZZZZ/members", Optional.empty());
    }
    get(401, list, stranger, evening + "/recommendations");
    get(404, list, grace, evening + "/recommendations");
    for (int member = 1; member < Evening.MAX_MEMBERS; member++) {
      ApiClient one = ApiClient.signUp(site, "evening-" + member);
      assertThat(one.post(evening + "/members", "").statusCode()).isEqualTo(200);
    }
    call(409, "POST", members, grace, evening + "/members", Optional.empty());
    for (int guess = 3; guess < 5; guess++) {
      get(404, list, grace, "/evenings/ZZZZZ" + guess + "/recommendations");
    }
    call(429, "POST", members, grace, "/evenings/ZZZZZZ/members", Optional.empty());
    call(429, "DELETE", members, grace, "/evenings/ZZZZZZ/members", Optional.empty());
    get(429, list, grace, "/evenings/ZZZZZZ/recommendations");
    get(200, list, ada, evening + "/recommendations");
  }

  private static void get(
      int status, String template, ApiClient client, String path, String... headers) {
    call(status, "GET", template, client, path, Optional.empty(), headers);
  }

  private static void post(int status, String path, ApiClient client, String body) {
    call(status, "POST", path, client, path, Optional.of(body));
  }

  private static void deleteAccount(int status, ApiClient client, String body) {
    call(status, "DELETE", "/me", client, "/me", Optional.of(body));
  }

  private static void call(
      int status,
      String method,
      String template,
      ApiClient client,
      String path,
      Optional<String> body,
      String... headers) {
    contract.check(
        method + " " + BASE + template, status, client.send(method, path, body, headers));
  }

  @Test
  void whoeverNeedsATokenIsToldSo() {
    for (String operation : contract.operations()) {
      boolean needsToken =
          operation.contains(BASE + "/me")
              || operation.contains(BASE + "/evenings")
              || operation.equals("DELETE " + BASE + "/session");

      assertThat(contract.operation(operation).has("security")).as(operation).isEqualTo(needsToken);
    }
  }

  @Test
  void examplesAreAsTheirSchemasSay() {
    int examples = 0;
    for (JsonNode node : contract.description().findParents("example")) {
      if (node.has("schema") && !node.has("in")) {
        examples++;
        assertThat(contract.complaints(node.get("schema"), node.get("example").toString()))
            .as("%s", node)
            .isEmpty();
      }
    }
    assertThat(examples).isGreaterThan(5);
  }

  @Test
  void whatIsNotAsDescribedIsFound() {
    JsonNode list = schema("RecommendationList");
    JsonNode changed = schema("Changed");

    assertThat(contract.complaints(list, "{\"userId\": 1}")).isNotEmpty();
    assertThat(contract.complaints(changed, "{\"historyVersion\": 1}")).isEmpty();
    assertThat(contract.complaints(changed, "{\"historyVersion\": 1, \"more\": 1}")).isNotEmpty();
  }

  private static JsonNode schema(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
  }
}
