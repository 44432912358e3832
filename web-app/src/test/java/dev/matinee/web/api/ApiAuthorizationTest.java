package dev.matinee.web.api;

import static dev.matinee.web.testsite.ApiClient.PASSWORD;
import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.History;
import dev.matinee.store.Session;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.visitor.Token;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose data the API gives to whom. */
class ApiAuthorizationTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  /** A route that is for the owner of a token, with a movie in its path where it takes one. */
  private record Route(String method, String path) {
    static List<Route> ofPersons() {
      List<Route> routes =
          site.routes().stream()
              .map(route -> route.split(" ", 2))
              .map(parts -> new Route(parts[0], parts[1].replace("{movieId}", "1")))
              .filter(route -> route.path.startsWith("/api/v1/me") || route.endsTheSession())
              .map(route -> new Route(route.method, route.path.replace("/api/v1", "")))
              .sorted(java.util.Comparator.comparing(Route::toString))
              .toList();
      assertThat(routes).hasSizeGreaterThan(10);
      return routes;
    }

    private boolean endsTheSession() {
      return method.equals("DELETE") && path.endsWith("/session");
    }

    HttpResponse<String> send(ApiClient client, String... headers) {
      return client.send(method, path, Optional.of("{}"), headers);
    }
  }

  @Test
  void withoutATokenNoRouteOfAPersonAnswers() {
    for (Route route : Route.ofPersons()) {
      HttpResponse<String> answer = route.send(ApiClient.of(site));

      assertThat(answer.statusCode()).as("%s", route).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  @Test
  void whatIsNoTokenOpensNoRoute() {
    ApiClient.signUp(site, "somebody");
    List<String> wrong =
        List.of(
            "Bearer",
            "Bearer ",
            "Bearer " + "x".repeat(43),
            "Bearer " + Token.random().value() + " more",
            "Basic c29tZWJvZHk6YSBkb29yIG9mIG9sZCBvYWs=",
            "somebody");
    for (String header : wrong) {
      assertThat(ApiClient.of(site).get("/me/ratings", "Authorization", header).statusCode())
          .as(header)
          .isEqualTo(401);
    }
  }

  @Test
  void cookieOfSomebodyWhoIsLoggedInOpensNoRoute() {
    String cookie = "session=" + browserSession("cookie-holder").value();
    for (Route route : Route.ofPersons()) {
      assertThat(route.send(ApiClient.of(site), "Cookie", cookie).statusCode())
          .as("%s", route)
          .isEqualTo(401);
    }
  }

  @Test
  void sessionOfABrowserIsNoTokenAndATokenIsNoSession() {
    Token browser = browserSession("browsing");
    assertThat(ApiClient.of(site).with(browser.value()).get("/me/ratings").statusCode())
        .isEqualTo(401);

    String token = ApiClient.signUp(site, "program").token().orElseThrow();
    assertThat(site.get("/login", "Cookie", "session=" + token).body()).doesNotContain("program");
  }

  /** A session of a browser, as the site would start one for a new account. */
  private static Token browserSession(String name) {
    ApiClient.signUp(site, name);
    var account = site.stores().accounts().find(new Username(name)).orElseThrow();
    Token token = Token.random();
    Session api = site.stores().sessions().findAll(account.sessions()).get(0);
    site.stores()
        .sessions()
        .save(
            new Session(
                token.hash(),
                Session.Kind.BROWSER,
                account.userId(),
                Optional.of(account.username()),
                "Firefox",
                api.createdAt(),
                api.lastSeenAt(),
                api.expiresAt(),
                true));
    return token;
  }

  @Test
  void nothingThatOnePersonSendsReachesAnother() {
    ApiClient alice = ApiClient.signUp(site, "alice");
    ApiClient bob = ApiClient.signUp(site, "bob");
    UserId bobsId = site.stores().accounts().find(new Username("bob")).orElseThrow().userId();
    bob.rate(2, 5);
    bob.put("/me/hidden/3", "");
    History before = site.stores().histories().read(bobsId);

    for (Route route : Route.ofPersons()) {
      HttpResponse<String> answer = route.send(alice);
      assertThat(answer.body()).as("%s", route).doesNotContain(bobsId.value());
      if (route.endsTheSession()) {
        alice = again("alice");
      }
    }
    JsonNode ratings = json(alice.get("/me/ratings"));
    assertThat(ratings.get("items")).isEmpty();
    assertThat(site.stores().histories().read(bobsId)).isEqualTo(before);
    assertThat(bob.get("/me/ratings").statusCode()).isEqualTo(200);
  }

  private static ApiClient again(String name) {
    ApiClient stranger = ApiClient.of(site);
    return stranger.with(
        json(stranger.post("/session", ApiClient.credentials(name, PASSWORD)))
            .get("token")
            .asText());
  }

  @Test
  void listOfAnAccountCannotBeHadByItsIdWithOrWithoutAToken() {
    ApiClient owner = ApiClient.signUp(site, "private");
    String id =
        site.stores().accounts().find(new Username("private")).orElseThrow().userId().value();

    for (ApiClient asker : List.of(owner, ApiClient.of(site), ApiClient.signUp(site, "nosy"))) {
      assertThat(asker.get("/users/" + id + "/recommendations").statusCode()).isEqualTo(400);
    }
    assertThat(json(owner.get("/me/recommendations")).get("userId").asText()).isEqualTo(id);
  }
}
