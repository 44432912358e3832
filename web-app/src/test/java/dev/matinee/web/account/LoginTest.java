package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import dev.matinee.web.visitor.Token;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
  private static final String WRONG = "not the password";

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    WebSettings behindProxy =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://films.example")));
    site =
        RunningSite.start(behindProxy, SqliteStores.open(folder.resolve("matinee.db")), List.of());
    for (String name : List.of("ann", "bob", "carl", "dan", "eve")) {
      SiteClient.of(site).signUp(name);
    }
  }

  @Test
  void nameIsFoundHoweverItsCaseIs() {
    SiteClient ann = SiteClient.of(site).logIn("ANN", SiteClient.PASSWORD);

    assertThat(ann.get("/account").body()).contains("<h1>ann</h1>");
  }

  @Test
  void wrongPasswordAndUnknownNameGetTheSameAnswer() {
    SiteClient client = SiteClient.of(site, "X-Forwarded-For", "10.1.1.1");
    HttpResponse<String> wrong = client.send("/login", "username", "ann", "password", WRONG);
    HttpResponse<String> unknown = client.send("/login", "username", "xyz", "password", WRONG);
    HttpResponse<String> noName = client.send("/login", "username", "?", "password", WRONG);

    assertThat(List.of(wrong.statusCode(), unknown.statusCode(), noName.statusCode()))
        .containsOnly(422);
    assertThat(wrong.body())
        .contains("This name and password do not belong together.", "value=\"ann\"")
        .doesNotContain(WRONG);
    assertThat(unknown.body().replace("xyz", "ann")).isEqualTo(wrong.body());
    assertThat(noName.body().replace("value=\"?\"", "value=\"ann\"")).isEqualTo(wrong.body());
  }

  @Test
  void headersDoNotTellWhetherANameExistsEither() {
    SiteClient client = SiteClient.of(site, "X-Forwarded-For", "10.1.1.2");
    Map<String, List<String>> wrong =
        told(client.send("/login", "username", "ann", "password", WRONG));
    Map<String, List<String>> unknown =
        told(client.send("/login", "username", "xyz", "password", WRONG));
    Map<String, List<String>> wrongForProgram = told(tryAsProgram("10.1.1.3", "ann"));
    Map<String, List<String>> unknownForProgram = told(tryAsProgram("10.1.1.3", "xyz"));

    assertThat(unknown).isEqualTo(wrong).containsKey("content-security-policy");
    assertThat(unknownForProgram).isEqualTo(wrongForProgram).containsKey("www-authenticate");
  }

  private static Map<String, List<String>> told(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.put(":status", List.of(Integer.toString(answer.statusCode())));
    headers.keySet().removeAll(List.of("date", "x-request-id"));
    return headers;
  }

  private static HttpResponse<String> tryAsProgram(String address, String name) {
    return ApiClient.of(site)
        .post("/session", ApiClient.credentials(name, WRONG), "X-Forwarded-For", address);
  }

  /** A name that nobody has must cost as much work, else the time tells; Argon2 is most of it. */
  @Test
  void theTimeDoesNotTellWhetherANameExists() {
    List<Long> wrong = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int round = 0; round < 11; round++) {
      String address = "10.4.4." + round;
      wrong.add(nanos(() -> tryAsProgram(address, "carl")));
      unknown.add(nanos(() -> tryAsProgram(address, "nobody-at-all")));
    }

    assertThat((double) median(unknown) / median(wrong)).isBetween(0.33, 3.0);
  }

  private static long nanos(Supplier<HttpResponse<String>> request) {
    long start = System.nanoTime();
    int status = request.get().statusCode();
    long taken = System.nanoTime() - start;
    assertThat(status).isEqualTo(401);
    return taken;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void withoutATrustedProxyNobodyHidesBehindAnAddressOfTheirChoice(@TempDir Path otherFolder) {
    try (RunningSite open = RunningSite.start(otherFolder)) {
      HttpResponse<String> last = null;
      for (int i = 0; i <= 5; i++) {
        SiteClient guesser = SiteClient.of(open, "X-Forwarded-For", "10.5.5." + i);
        last = guesser.send("/login", "username", "somebody", "password", WRONG);
      }
      assertThat(last.statusCode()).isEqualTo(429);
    }
  }

  @Test
  void guessingIsSlowedDownAndTheOwnerGetsInFromElsewhere() {
    SiteClient guesser = SiteClient.of(site, "X-Forwarded-For", "10.2.2.2");
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.send("/login", "username", "bob", "password", WRONG).statusCode())
          .isEqualTo(422);
    }

    HttpResponse<String> sixth =
        guesser.send("/login", "username", "BOB", "password", SiteClient.PASSWORD);

    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 2L);
    assertThat(sixth.body()).contains("Too many tries.", "value=\"BOB\"");
    assertThat(guesser.isSignedIn()).isFalse();
    assertThat(
            SiteClient.of(site, "X-Forwarded-For", "10.3.3.3")
                .logIn("bob", SiteClient.PASSWORD)
                .isSignedIn())
        .isTrue();
  }

  @Test
  void tokenIsNewAtEachLoginAndTheOneBeforeIsDead() {
    SiteClient carl = SiteClient.of(site).logIn("carl", SiteClient.PASSWORD);
    SiteClient kept = carl.copy();

    carl.logIn("carl", SiteClient.PASSWORD);

    assertThat(carl.session()).isNotEqualTo(kept.session());
    assertThat(carl.isSignedIn()).isTrue();
    assertThat(kept.isSignedIn()).isFalse();
  }

  @Test
  void tokenThatSomebodyPlantedIsNotTaken() {
    String planted = Token.random().value();
    SiteClient victim = SiteClient.of(site);
    victim.keepCookie("session", planted);

    victim.logIn("ann", SiteClient.PASSWORD);

    assertThat(victim.session()).isNotEqualTo(planted);
    assertThat(site.stores().sessions().find(new Token(planted).hash())).isEmpty();
  }

  @Test
  void logoutEndsTheSessionOnTheServer() {
    SiteClient dan = SiteClient.of(site).logIn("dan", SiteClient.PASSWORD);
    SiteClient kept = dan.copy();

    HttpResponse<String> answer = dan.send("/logout");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(
            cookie ->
                cookie.startsWith("session=;") && cookie.contains("Expires=Thu, 01 Jan 1970"));
    assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
    assertThat(kept.isSignedIn()).isFalse();
    assertThat(kept.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void aPersonWhoIsLoggedInIsSentOnFromTheLoginPage() {
    SiteClient eve = SiteClient.of(site).logIn("eve", SiteClient.PASSWORD);

    HttpResponse<String> page = eve.get("/login");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(SiteClient.location(page)).isEqualTo("/recommendations");
    assertThat(SiteClient.location(eve.get("/login?next=/account"))).isEqualTo("/account");
    assertThat(SiteClient.location(eve.get("/login?next=//elsewhere.example")))
        .isEqualTo("/recommendations");
    assertThat(SiteClient.of(site).get("/login").statusCode()).isEqualTo(200);
  }

  @Test
  void cookieOfASessionIsForThisSiteAlone() {
    String open = sessionCookie(SiteClient.of(site), "");
    String secure = sessionCookie(SiteClient.of(site, "X-Forwarded-Proto", "https"), "");

    assertThat(open)
        .startsWith("session=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure", "Max-Age", "Domain");
    assertThat(secure)
        .startsWith("__Host-session=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure")
        .doesNotContain("Max-Age", "Domain");
  }

  @Test
  void cookieOutlastsTheBrowserWhereThePersonAskedForIt() {
    assertThat(sessionCookie(SiteClient.of(site), "yes")).contains("Max-Age=2592000");
  }

  private static String sessionCookie(SiteClient client, String remember) {
    HttpResponse<String> answer =
        client.send(
            "/login", "username", "eve", "password", SiteClient.PASSWORD, "remember", remember);
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.contains("session="))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoeverIsNotLoggedInComesBackAfterwards() {
    SiteClient eve = SiteClient.of(site);
    HttpResponse<String> refused = eve.get("/account/delete");

    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(SiteClient.location(refused)).isEqualTo("/login?next=/account/delete");
    assertThat(SiteClient.location(eve.get("/account"))).isEqualTo("/login?next=/account");
    assertThat(eve.get("/login?next=/account").body()).contains("name=\"next\" value=\"/account\"");
    assertThat(afterLogin("/account/delete")).isEqualTo("/account/delete");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "javascript:alert(1)",
        "/\telsewhere",
        "/x\r\nSet-Cookie: a=b",
        "account",
        ""
      })
  void nobodyIsSentToAnotherSiteAfterLogin(String next) {
    assertThat(afterLogin(next)).isEqualTo("/recommendations");
  }

  private static String afterLogin(String next) {
    return SiteClient.location(
        SiteClient.of(site)
            .send("/login", "username", "eve", "password", SiteClient.PASSWORD, "next", next));
  }
}
