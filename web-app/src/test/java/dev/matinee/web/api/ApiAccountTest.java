package dev.matinee.web.api;

import static dev.matinee.web.testsite.ApiClient.PASSWORD;
import static dev.matinee.web.testsite.ApiClient.credentials;
import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.PairingCode;
import dev.matinee.store.Session;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.visitor.Token;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAccountTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static ApiClient stranger;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    stranger = ApiClient.of(site);
  }

  @Test
  void tokenOfANewAccountWorksAndIsListedInIt() {
    HttpResponse<String> answer = stranger.post("/accounts", credentials("ada", PASSWORD));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(json(answer).get("accountId").asText()).startsWith("a-");
    Token token = new Token(json(answer).get("token").asText());
    assertThat(stranger.with(token.value()).get("/me/ratings").statusCode()).isEqualTo(200);
    assertThat(site.stores().accounts().find(new Username("ada")).orElseThrow().sessions())
        .containsExactly(token.hash());
    Session session = site.stores().sessions().find(token.hash()).orElseThrow();
    assertThat(session.kind()).isEqualTo(Session.Kind.API);
    assertThat(session.label()).isEqualTo("REST API");
    assertThat(Duration.between(session.createdAt(), session.expiresAt()))
        .isEqualTo(Duration.ofDays(90));
  }

  @Test
  void nameBelongsToWhoeverHadItFirst() {
    ApiClient.signUp(site, "Grace");

    assertThat(stranger.post("/accounts", credentials("gRACE", PASSWORD)).statusCode())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "password123", "policy-1", "matinee2024"})
  void weakPasswordIsRefusedWithTheReason(String password) {
    HttpResponse<String> answer = stranger.post("/accounts", credentials("policy", password));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("detail").asText()).isNotBlank().doesNotContain(password);
  }

  @Test
  void nameThatIsNoneIsRefused() {
    assertThat(stranger.post("/accounts", credentials("a b", PASSWORD)).statusCode())
        .isEqualTo(422);
    assertThat(stranger.post("/session", credentials("a b", PASSWORD)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"username\":\"x\"}",
        "{\"username\":\"strict\",\"password\":123456789}",
        "{\"username\":\"strict\",\"password\":null}",
        "{\"username\":\"strict\",\"password\":\"a door of old oak\",\"admin\":true}",
        "{\"username\":\"strict\",\"username\":\"other\",\"password\":\"a door of old oak\"}",
        "{\"username\":\"strict\",\"password\":\"a door of old oak\"} {}"
      })
  void bodyThatIsNotAsDescribedIsRefused(String body) {
    HttpResponse<String> answer = stranger.post("/accounts", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "jackson", "door");
    assertThat(site.stores().accounts().find(new Username("strict"))).isEmpty();
  }

  @Test
  void formIsNotTakenForJson() {
    String form = "application/x-www-form-urlencoded";
    assertThat(
            stranger
                .post("/accounts", credentials("form", PASSWORD), "Content-Type", form)
                .statusCode())
        .isEqualTo(415);
    assertThat(stranger.send("POST", "/accounts", Optional.empty()).statusCode()).isEqualTo(415);
  }

  @Test
  void revokedTokenIsRefusedAndOthersStay() {
    ApiClient first = ApiClient.signUp(site, "hedy");
    HttpResponse<String> again = stranger.post("/session", credentials("HEDY", PASSWORD));
    assertThat(again.statusCode()).isEqualTo(200);
    ApiClient second = stranger.with(json(again).get("token").asText());

    assertThat(first.delete("/session").statusCode()).isEqualTo(204);

    assertThat(first.get("/me/ratings").statusCode()).isEqualTo(401);
    assertThat(first.delete("/session").statusCode()).isEqualTo(401);
    assertThat(second.get("/me/ratings").statusCode()).isEqualTo(200);
    assertThat(site.stores().accounts().find(new Username("hedy")).orElseThrow().sessions())
        .hasSize(1);
  }

  @Test
  void wrongPasswordsAreCountedTogetherWithThoseOfTheLoginPage() {
    ApiClient.signUp(site, "throttled");
    String wrong = credentials("throttled", "another password");
    for (int tries = 0; tries < 2; tries++) {
      assertThat(stranger.post("/session", wrong).statusCode()).isEqualTo(401);
    }
    String form = "username=throttled&password=wrong-one&_csrf=" + site.csrfToken();
    for (int tries = 0; tries < 3; tries++) {
      assertThat(site.post("/login", form).statusCode()).isEqualTo(422);
    }

    HttpResponse<String> refused = stranger.post("/session", credentials("throttled", PASSWORD));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 3L);
  }

  @Test
  void deletionNeedsThePasswordAndLeavesNothing() {
    ApiClient person = ApiClient.signUp(site, "leaving");
    person.rate(1, 5);
    person.get("/me/recommendations");
    UserId id = site.stores().accounts().find(new Username("leaving")).orElseThrow().userId();

    assertThat(person.send("DELETE", "/me", Optional.of("{\"password\":\"wrong one\"}")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
    assertThat(site.stores().histories().read(id).ratings()).hasSize(1);
    assertThat(person.send("DELETE", "/me", Optional.of("{\"password\":\"" + PASSWORD + "\"}")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(204);

    assertThat(person.get("/me/ratings").statusCode()).isEqualTo(401);
    assertThat(site.stores().histories().read(id).version()).isZero();
    assertThat(stranger.post("/session", credentials("leaving", PASSWORD)).statusCode())
        .isEqualTo(401);
    ApiClient namesake = ApiClient.signUp(site, "leaving");
    assertThat(json(namesake.get("/me/ratings")).get("total").asInt()).isZero();
  }

  @Test
  void pairingCodeLinksWithTheAccountOnceAndForTenMinutes() {
    ApiClient person = ApiClient.signUp(site, "pairing");
    HttpResponse<String> answer = person.post("/me/pairing-code", "");

    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode code = json(answer);
    assertThat(Instant.parse(code.get("expiresAt").asText()))
        .isBetween(Instant.now().plusSeconds(580), Instant.now().plusSeconds(601));
    String digits = code.get("code").asText();
    assertThat(digits).matches("[1-9][0-9]{7}");
    Optional<PairingCode> redeemed = site.stores().pairingCodes().redeem(Token.hashOf(digits));
    assertThat(redeemed.map(PairingCode::userId))
        .isEqualTo(site.stores().accounts().find(new Username("pairing")).map(a -> a.userId()));
  }

  @Test
  void endedByItsAccountATokenIsRefused() {
    ApiClient person = ApiClient.signUp(site, "elsewhere");
    site.stores().sessions().delete(List.of(Token.hashOf(person.token().orElseThrow())));

    assertThat(person.get("/me/ratings").statusCode()).isEqualTo(401);
  }
}
