package dev.matinee.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.JoinCode;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.home.ListPicture;
import dev.matinee.web.http.ClassPathFile;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.ApiContract;
import dev.matinee.web.testsite.LinkingProgram;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who gets what from every route that there is: a stranger, a guest, a person who is logged in, and
 * a program with that person's token. A route that is in no row fails. What members of an evening
 * get, and others do not, is tested with the evenings.
 */
class AccessMatrixTest {
  private static final String MATRIX =
      new String(ClassPathFile.read("/dev/matinee/web/site/access-matrix.txt"), UTF_8);

  /** A stranger answered no questionnaire. */
  private static final Set<String> LEADING_ON = Set.of("/m", "/questionnaire/result");

  private static final JoinCode CODE = new JoinCode("BCDFGH");
  private static final String STRATEGY = "{\"strategy\":\"turns\"}";
  private static final String OWN_PASSWORD = "{\"password\":\"" + ApiClient.PASSWORD + "\"}";

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static Map<String, String> matrix;

  @BeforeAll
  static void start() {
    site = LinkingProgram.startSite(SqliteStores.open(folder.resolve("matinee.db")));
    EveningMember guest = new EveningMember(UserId.ofGuest("0123456789abcdef"), "Ben");
    site.stores().evenings().create(Evening.start(CODE, "turns", guest, Instant.now()));
    matrix = new TreeMap<>();
    for (String row : MATRIX.lines().toList()) {
      List<String> cells = List.of(row.split(" +", -1));
      matrix.put(cells.get(0) + " " + cells.get(1), cells.get(2));
    }
  }

  private static List<String> routes(String method, String... forWhom) {
    List<String> paths =
        matrix.entrySet().stream()
            .filter(row -> row.getKey().startsWith(method + " "))
            .filter(row -> List.of(forWhom).contains(row.getValue()))
            .map(row -> address(row.getKey().substring(method.length() + 1)))
            .toList();
    assertThat(paths).as("%s for %s", method, List.of(forWhom)).isNotEmpty();
    return paths;
  }

  /** With values that exist, so that only who asks can be a reason to refuse. */
  private static String address(String path) {
    return switch (path) {
      case "/result" -> "/result?userId=1&count=5";
      case "/assets/{version}/{name}" -> "/assets/0/nothing";
      case "/oauth/authorize" -> LinkingProgram.address(LinkingProgram.request());
      default ->
          path.replace("{id}", "1").replace("{movieId}", "1").replace("{code}", CODE.value());
    };
  }

  private static SiteClient guest() {
    SiteClient guest = SiteClient.of(site);
    assertThat(guest.send("/movies/6/mark", "mark", "4", "from", "/rate").statusCode())
        .isEqualTo(303);
    return guest;
  }

  private static HttpResponse<String> submit(SiteClient client, String path) {
    return path.startsWith("/oauth/authorize")
        ? LinkingProgram.decide(client, "deny")
        : client.send(path, "password", "p");
  }

  private static boolean leadsToLogin(HttpResponse<String> answer) {
    return answer.statusCode() == 303 && SiteClient.location(answer).startsWith("/login?next=");
  }

  @Test
  void everyRouteAndEveryOperationOfTheDescriptionIsInOneRow() {
    assertThat(matrix).hasSameSizeAs(MATRIX.lines().toList());
    assertThat(matrix.keySet()).containsExactlyInAnyOrderElementsOf(handled());
    assertThat(matrix.keySet())
        .containsAll(new ApiContract(site.get("/api/v1/openapi.yaml").body()).operations());
  }

  /** Without what is done before each of them. */
  private static List<String> handled() {
    return site.routes().stream().filter(route -> !route.endsWith(" *")).toList();
  }

  @Test
  void whatIsForAnybodyAsksNobodyWhoTheyAre() {
    SiteClient stranger = SiteClient.of(site);
    for (String path : routes("GET", "anybody")) {
      HttpResponse<String> answer = stranger.get(path);

      // A stranger has no list, of which there could be a picture.
      boolean isThere = !path.startsWith("/assets") && !path.equals(ListPicture.PATH);
      int found = LEADING_ON.contains(path) ? 303 : isThere ? 200 : 404;
      assertThat(answer.statusCode()).as(path).isEqualTo(found);
    }
    assertThat(stranger.session()).as("reading makes no guest").isEmpty();
  }

  @Test
  void whatIsForAPersonLeadsStrangersAndGuestsToTheLogin() {
    for (SiteClient client : List.of(SiteClient.of(site), guest())) {
      for (String path : routes("GET", "person")) {
        assertThat(leadsToLogin(client.get(path))).as(path).isTrue();
      }
      for (String path : routes("POST", "person")) {
        assertThat(leadsToLogin(submit(client, path))).as(path).isTrue();
      }
    }
  }

  @Test
  void whatIsForAPersonAnswersWhoeverIsLoggedIn() {
    SiteClient ann = SiteClient.of(site).signUp("ann");
    for (String path : routes("GET", "person")) {
      assertThat(ann.get(path).statusCode()).as(path).isEqualTo(200);
    }
    for (String path : routes("POST", "person")) {
      HttpResponse<String> answer = submit(ann, path);
      assertThat(answer.statusCode()).as(path).isIn(200, 303, 400, 422);
      assertThat(leadsToLogin(answer)).as(path).isFalse();
    }
    assertThat(ann.isSignedIn()).isTrue();
  }

  @Test
  void noFormIsTakenWithoutATokenOfTheSameVisitFromThisSite() {
    SiteClient ann = SiteClient.of(site).signUp("ann-of-the-forms");
    SiteClient elsewhere = SiteClient.of(site, "Origin", "https://elsewhere.example");
    SiteClient crossSite = SiteClient.of(site, "Sec-Fetch-Site", "cross-site");
    String foreign = site.csrfToken();
    for (String path : routes("POST", "anybody", "person", "member")) {
      if (!path.startsWith("/api/")) {
        assertThat(ann.post(path, "a=b").statusCode()).as("none: " + path).isEqualTo(403);
        assertThat(ann.post(path, "_csrf=").statusCode()).as("empty: " + path).isEqualTo(403);
        assertThat(ann.post(path, "_csrf=" + foreign).statusCode()).as(path).isEqualTo(403);
        assertThat(elsewhere.send(path).statusCode()).as("elsewhere: " + path).isEqualTo(403);
        assertThat(crossSite.send(path).statusCode()).as("cross-site: " + path).isEqualTo(403);
      }
    }
    assertThat(ann.isSignedIn()).isTrue();
  }

  @Test
  void whatNeedsATokenTakesNeitherStrangersNorCookies() {
    SiteClient ann = SiteClient.of(site).signUp("ann-with-cookies");
    String cookie = "session=" + ann.session();
    for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
      for (String path : routes(method, "token", "member-token")) {
        String route = path.replace("/api/v1", "");
        ApiClient stranger = ApiClient.of(site);
        assertThat(stranger.send(method, route, Optional.of("{}")).statusCode())
            .as("%s %s", method, path)
            .isEqualTo(401);
        assertThat(stranger.send(method, route, Optional.of("{}"), "Cookie", cookie).statusCode())
            .as("%s %s with a cookie", method, path)
            .isEqualTo(401);
      }
    }
    assertThat(ann.isSignedIn()).isTrue();
  }

  @Test
  void whatNeedsATokenAnswersItsOwner() {
    for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
      for (String path : routes(method, "token")) {
        ApiClient owner =
            ApiClient.signUp(site, "o-" + Integer.toHexString((method + path).hashCode()));
        String body = bodyFor(method, path);
        HttpResponse<String> answer =
            owner.send(method, path.replace("/api/v1", ""), Optional.of(body));

        assertThat(answer.statusCode())
            .as("%s %s: %s", method, path, answer.body())
            .isIn(200, 201, 204, 415, 422);
      }
    }
  }

  private static String bodyFor(String method, String path) {
    if (path.endsWith("/evenings")) {
      return STRATEGY;
    }
    return method.equals("PUT") ? "{\"rating\":4}" : OWN_PASSWORD;
  }

  @Test
  void thePartnerIsKnownByItsSecretAlone() {
    SiteClient ann = SiteClient.of(site).signUp("ann-and-the-partner");
    for (String path : routes("POST", "partner")) {
      assertThat(ann.post(path, "grant_type=authorization_code&code=x").statusCode())
          .as(path)
          .isEqualTo(401);
    }
  }

  @Test
  void aTokenIsGivenForTheRightPasswordAlone() {
    ApiClient.signUp(site, "ann-of-the-api");
    String wrong = ApiClient.credentials("ann-of-the-api", "a door of new oak");

    assertThat(ApiClient.of(site).post("/session", wrong).statusCode()).isEqualTo(401);
  }
}
