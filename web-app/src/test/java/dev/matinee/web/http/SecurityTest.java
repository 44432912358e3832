package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTest {
  private static final String FORM =
      "POST /movies HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\nCookie: visit="
          + "v".repeat(43)
          + "\r\n";

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    WebExtension extension =
        routes ->
            routes
                .get("/test/broken", SecurityTest::fail)
                .postApi("/test/api", context -> context.result("taken"));
    WebSettings behindTls =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://films.example")));
    site =
        RunningSite.start(
            behindTls, SqliteStores.open(folder.resolve("matinee.db")), List.of(extension));
  }

  private static void fail(io.javalin.http.Context context) {
    throw new IllegalStateException("secret detail");
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/movies, 200",
    "/about, 200",
    "/result?userId=1&count=3, 200",
    "/result?userId=x&count=3, 400",
    "/result?userId=999&count=3, 404",
    "/nowhere, 404",
    "/test/broken, 500",
    "/assets/0/matinee.css, 404",
    "/health/live, 200",
    "/health/ready, 200",
    "/api/v1/users/1/recommendations, 200",
    "/api/v1/users/x/recommendations, 400"
  })
  void everyStatusCarriesTheHeaders(String path, int status) {
    HttpResponse<String> response = site.get(path);
    HttpHeaders headers = response.headers();

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(headers.firstValue("Permissions-Policy").orElseThrow())
        .contains("camera=()", "microphone=()", "geolocation=()");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(response.body()).doesNotContain("secret detail");
  }

  @Test
  void pagesSayTheirCharset() {
    assertThat(site.get("/nowhere").headers().firstValue("Content-Type").orElseThrow())
        .isEqualToIgnoringCase("text/html;charset=utf-8");
  }

  @Test
  void behindTlsTheBrowserIsToldToStayThereAndTheCookieIsBoundToTheHost() {
    HttpHeaders headers = site.get("/movies", "X-Forwarded-Proto", "https").headers();

    assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
    assertThat(headers.firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-visit=")
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void assetsAreKeptForEverUnderAPathThatChangesWithThem() {
    Matcher link = Pattern.compile("/assets/[0-9a-f]{12}/").matcher(site.get("/").body());
    assertThat(link.find()).isTrue();

    for (String name : List.of("bootstrap.css", "htmx.js", "matinee.css", "favicon.svg")) {
      HttpResponse<String> asset = site.get(link.group() + name);
      assertThat(asset.statusCode()).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      assertThat(asset.headers().firstValue("Content-Security-Policy")).isPresent();
    }
    assertThat(site.get(link.group() + "..%2f..%2flogback.xml").statusCode()).isIn(400, 404);
  }

  @Test
  void formWithoutATokenIsRefused() {
    site.csrfToken();
    assertThat(site.post("/movies", RunningSite.form("1", "5", Optional.empty())).statusCode())
        .isEqualTo(403);
  }

  @Test
  void formWithAWrongTokenIsRefused() {
    site.csrfToken();
    assertThat(site.post("/movies", RunningSite.form("1", "5", Optional.of("wrong"))).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "en, The browser sent no cookie with the form.",
    "de, Der Browser hat mit dem Formular kein Cookie gesendet.",
    "fr, Le navigateur n’a envoyé aucun cookie avec le formulaire.",
    "es, El navegador no envió ninguna cookie con el formulario."
  })
  void aBrowserThatKeepsNoCookiesIsToldSo(String language, String cause) {
    SiteClient blocked = SiteClient.of(site, "Accept-Language", language);

    HttpResponse<String> answer =
        blocked.post("/login", "_csrf=" + site.csrfToken() + "&username=ann&password=p");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains(cause);
  }

  @Test
  void formWithoutAVisitIsRefusedWithOrWithoutAToken() {
    String token = site.csrfToken();
    for (Optional<String> given : List.of(Optional.of(token), Optional.<String>empty())) {
      assertThat(site.postWithoutCookies("/movies", RunningSite.form("1", "5", given)))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 303",
    "Origin, https://elsewhere.example, 403",
    "Origin, null, 403",
    "Origin, http://127.0.0.1, 303"
  })
  void formIsTakenFromThisSiteOnly(String header, String value, int status) {
    String form = RunningSite.form("1", "5", Optional.of(site.csrfToken()));

    assertThat(site.post("/movies", form, header, value).statusCode()).isEqualTo(status);
  }

  @Test
  void noAnswerRepeatsAHostThatSomebodyForwarded() {
    for (String page : pages()) {
      RawHttp.Answer answer =
          askedFor(
              page,
              "localhost",
              "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n");

      assertThat(answer.status()).as(page).isBetween(200, 499).isNotEqualTo(421);
      assertThat(answer.headers() + answer.body()).as(page).doesNotContain("evil.example");
    }
  }

  @Test
  void noRouteOfALoopbackServerAnswersToAHostThatSomebodyMadeUp() {
    for (String page : pages()) {
      RawHttp.Answer answer = askedFor(page, "evil.example", "");

      assertThat(answer.status()).as(page).isEqualTo(421);
      assertThat(answer.headers() + answer.body()).as(page).doesNotContain("evil.example");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1:1",
        "[::1]",
        "[::1]:80",
        "films.example"
      })
  void aLoopbackServerAnswersToItsOwnNames(String host) {
    assertThat(askedFor("/about", host, "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost.evil.example",
        "127.0.0.1.evil.example:8080",
        "127.0.0.2",
        "[::2]",
        "x"
      })
  void aLoopbackServerAnswersToNoOthers(String host) {
    assertThat(askedFor("/about", host, "").status()).isEqualTo(421);
  }

  private static List<String> pages() {
    List<String> pages =
        site.routes().stream()
            .filter(route -> route.startsWith("GET ") && !route.endsWith("/test/broken"))
            .map(route -> route.substring(4).replaceAll("\\{[^}]*}", "1"))
            .toList();
    assertThat(pages).hasSizeGreaterThan(20);
    return pages;
  }

  private static RawHttp.Answer askedFor(String page, String host, String headers) {
    return RawHttp.send(
        site.uri(),
        "GET "
            + page
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\n"
            + headers
            + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "x"})
  void noFormLeadsToAnotherSite(String from) {
    SiteClient guest = SiteClient.of(site);

    HttpResponse<String> marked = guest.send("/movies/6/mark", "mark", "4", "from", from);

    assertThat(marked.statusCode()).isEqualTo(303);
    assertThat(SiteClient.location(marked)).startsWith("/rate?").doesNotContain("elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "x-http-method-override"})
  void noHeaderMakesAChangeOfAReadingRequest(String header) {
    assertThat(askedFor("/test/api", "localhost", header + ": POST\r\n").status()).isEqualTo(405);
    assertThat(askedFor("/about", "localhost", header + ": POST\r\n").status()).isEqualTo(200);
  }

  @Test
  void routesForProgramsNeedNoForm() {
    assertThat(site.post("/test/api", "{}").body()).isEqualTo("taken");
  }

  @Test
  void largeRequestsAreRefused() {
    // Announced and not sent: a client that still sends may miss the answer.
    assertThat(RawHttp.send(site.uri(), FORM + "Content-Length: 65537\r\n\r\n").status())
        .isEqualTo(413);
    String chunked = "Transfer-Encoding: chunked\r\n\r\n10001\r\n" + "9".repeat(0x10001);
    assertThat(RawHttp.send(site.uri(), FORM + chunked).status()).isEqualTo(413);
  }

  @Test
  void requestIdOfTheProxyIsKeptUnlessItCouldForgeALogLine() {
    assertThat(site.get("/", "X-Request-Id", "0123456789abcdef-1").headers())
        .extracting(headers -> headers.firstValue("X-Request-Id").orElseThrow())
        .isEqualTo("0123456789abcdef-1");
    assertThat(site.get("/", "X-Request-Id", "bad id=x").headers())
        .extracting(headers -> headers.firstValue("X-Request-Id").orElseThrow())
        .isNotEqualTo("bad id=x");
  }
}
