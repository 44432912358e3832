package dev.matinee.web.oauth;

import static dev.matinee.web.testsite.LinkingProgram.REDIRECT;
import static dev.matinee.web.testsite.LinkingProgram.address;
import static dev.matinee.web.testsite.LinkingProgram.consent;
import static dev.matinee.web.testsite.LinkingProgram.decide;
import static dev.matinee.web.testsite.LinkingProgram.parameter;
import static dev.matinee.web.testsite.LinkingProgram.redemption;
import static dev.matinee.web.testsite.LinkingProgram.request;
import static dev.matinee.web.testsite.LinkingProgram.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.OAuthToken;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.testsite.LinkingProgram;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import dev.matinee.web.visitor.Token;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linking an account in the Alexa app, from the consent to the end of it. */
class AccountLinkingTest {
  @TempDir private Path folder;
  private Duration ahead = Duration.ZERO;
  @AutoClose private RunningSite site;
  private LinkingProgram alexa;
  private SiteClient ann;

  @BeforeEach
  void start() {
    site = LinkingProgram.startSite(SqliteStores.open(folder.resolve("matinee.db"), clock()));
    alexa = new LinkingProgram(site);
    ann = SiteClient.of(site).signUp("ann");
  }

  /** The store's clock, which tests put forward. */
  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.now().plus(ahead);
      }
    };
  }

  private Optional<UserId> accountOf(String accessToken) {
    Stores stores = site.stores();
    return stores
        .oauth()
        .grantOf(OAuthToken.Kind.ACCESS, Token.hashOf(accessToken))
        .map(grant -> grant.userId());
  }

  private static void assertRefused(HttpResponse<String> response, int status, String error) {
    assertThat(text(response, "error")).isEqualTo(error);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void consentGivesACodeAndTheCodeTokensForTheAccount() {
    HttpResponse<String> page = ann.get(address(request()));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Link Alexa with your account?", "<strong>ann</strong>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .endsWith("form-action 'self' https://alexa.example");

    String back = SiteClient.location(decide(ann, "allow"));
    assertThat(back).startsWith(REDIRECT + "&");
    assertThat(parameter(back, "state")).isEqualTo("a+state%2Fwith%2Bsigns%3D%3D");
    HttpResponse<String> tokens = alexa.redeem(parameter(back, "code"));

    assertThat(tokens.statusCode()).isEqualTo(200);
    assertThat(tokens.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(text(tokens, "token_type")).isEqualTo("Bearer");
    assertThat(LinkingProgram.json(tokens).path("expires_in").asLong()).isEqualTo(3600);
    assertThat(accountOf(text(tokens, "access_token"))).isPresent();
    assertThat(ann.get("/account").headers().firstValue("Content-Security-Policy").orElseThrow())
        .endsWith("form-action 'self'");
  }

  @Test
  void whoIsNotLoggedInIsLedThroughTheLoginAndBack() {
    String asked = address(request());
    String login = SiteClient.location(SiteClient.of(site).get(asked));
    assertThat(login).startsWith("/login?next=%2Foauth%2Fauthorize%3F");
    String next = URLDecoder.decode(parameter(login, "next"), StandardCharsets.UTF_8);

    SiteClient again = SiteClient.of(site);
    assertThat(again.get(login).body()).contains("href=\"/signup?next=%2Foauth%2Fauthorize");
    HttpResponse<String> in =
        again.send("/login", "username", "ann", "password", SiteClient.PASSWORD, "next", next);
    assertThat(again.get(SiteClient.location(in)).body()).contains("Link Alexa");
    SiteClient newcomer = SiteClient.of(site);
    HttpResponse<String> up =
        newcomer.send("/signup", "username", "bea", "password", SiteClient.PASSWORD, "next", next);
    assertThat(newcomer.get(SiteClient.location(up)).body()).contains("<strong>bea</strong>");
  }

  @Test
  void notNowTellsAlexaAndGivesNothing() {
    String back = SiteClient.location(decide(ann, "deny"));

    assertThat(back).startsWith(REDIRECT + "&").contains("error=access_denied");
    assertThat(parameter(back, "code")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, somebody",
    "redirect_uri, https://evil.example/",
    "redirect_uri, https://alexa.example/link.html",
    "redirect_uri, ''"
  })
  void aWrongProgramOrAddressShowsAPageAndLeadsNowhere(String name, String value) {
    HttpResponse<String> shown = ann.get(address(request(name, value)));
    HttpResponse<String> sent = decide(ann, "allow", name, value);

    assertThat(shown.statusCode()).isEqualTo(400);
    assertThat(shown.body()).contains("This link does not work");
    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(SiteClient.location(shown) + SiteClient.location(sent)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "code_challenge, '', invalid_request",
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, '', invalid_request",
    "response_type, token, unsupported_response_type",
    "response_mode, fragment, invalid_request"
  })
  void anotherMistakeIsToldToAlexa(String name, String value, String error) {
    String back = SiteClient.location(ann.get(address(request(name, value))));

    assertThat(back).startsWith(REDIRECT + "&");
    assertThat(parameter(back, "error")).isEqualTo(error);
    assertThat(parameter(back, "state")).isNotEmpty();
  }

  @Test
  void noConsentIsSentFromAnotherPlace() {
    HttpResponse<String> forged =
        ann.post(
            "/oauth/authorize",
            address(request()).substring("/oauth/authorize?".length()) + "&decision=allow");

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(SiteClient.location(forged)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "code_verifier, aBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk, invalid_grant",
    "code_verifier, '', invalid_grant",
    "redirect_uri, https://other.example/, invalid_grant",
    "redirect_uri, '', invalid_grant",
    "code, nonsense, invalid_grant",
    "grant_type, client_credentials, unsupported_grant_type"
  })
  void aCodeIsWorthNothingToWhoKnowsLess(String name, String value, String error) {
    String code = consent(ann);

    assertRefused(alexa.call("/oauth/token", redemption(code, name, value)), 400, error);
    assertThat(alexa.redeem(code).statusCode()).as("it is still good").isEqualTo(200);
  }

  @Test
  void aCodeThatIsUsedTwiceEndsAllThatCameOfIt() {
    String code = consent(ann);
    HttpResponse<String> tokens = alexa.redeem(code);
    String another = text(alexa.redeem(consent(ann)), "access_token");

    assertRefused(alexa.redeem(code), 400, "invalid_grant");
    assertThat(accountOf(text(tokens, "access_token"))).isEmpty();
    assertRefused(alexa.refresh(text(tokens, "refresh_token")), 400, "invalid_grant");
    assertThat(accountOf(another)).as("of another consent").isPresent();
  }

  @Test
  void codesEndAfterFiveMinutesAndAccessAfterAnHour() {
    String late = consent(ann);
    HttpResponse<String> tokens = alexa.redeem(consent(ann));
    ahead = Duration.ofMinutes(5);
    assertRefused(alexa.redeem(late), 400, "invalid_grant");
    ahead = Duration.ofMinutes(61);

    assertThat(accountOf(text(tokens, "access_token"))).isEmpty();
    HttpResponse<String> fresh = alexa.refresh(text(tokens, "refresh_token"));
    assertThat(fresh.statusCode()).isEqualTo(200);
  }

  @Test
  void aRefreshWhoseAnswerWasLostIsRepeatedUntilTheNextOneIsUsed() {
    String first = text(alexa.redeem(consent(ann)), "refresh_token");
    HttpResponse<String> lost = alexa.refresh(first);
    HttpResponse<String> heard = alexa.refresh(first);
    assertThat(text(lost, "refresh_token")).isNotEqualTo(first);
    assertThat(accountOf(text(heard, "access_token"))).isPresent();

    String second = text(heard, "refresh_token");
    assertThat(alexa.refresh(second).statusCode()).isEqualTo(200);
    assertRefused(alexa.refresh(first), 400, "invalid_grant");
    assertThat(accountOf(text(heard, "access_token"))).as("somebody has a copy").isEmpty();
  }

  @Test
  void theSecretIsNeededAndGuessingIsSlow() {
    String code = consent(ann);
    assertThat(site.post("/oauth/token", "grant_type=authorization_code").statusCode())
        .isEqualTo(401);
    for (int i = 0; i < 4; i++) {
      assertRefused(
          alexa.callWithSecretInForm("a-secret-of-somebody", redemption(code)),
          401,
          "invalid_client");
    }
    HttpResponse<String> waiting =
        alexa.callWithSecretInForm(LinkingProgram.SECRET, redemption(code));

    assertThat(waiting.statusCode()).isEqualTo(429);
    assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void theSecretMayBeInTheForm() {
    HttpResponse<String> tokens =
        alexa.callWithSecretInForm(LinkingProgram.SECRET, redemption(consent(ann)));

    assertThat(tokens.statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenThatIsGivenBackEndsTheLink() {
    HttpResponse<String> tokens = alexa.redeem(consent(ann));
    Map<String, String> token = Map.of("token", text(tokens, "refresh_token"));

    assertThat(alexa.call("/oauth/revoke", token).statusCode()).isEqualTo(200);
    assertThat(accountOf(text(tokens, "access_token"))).isEmpty();
    assertThat(alexa.call("/oauth/revoke", token).statusCode()).isEqualTo(200);
  }

  @Test
  void disconnectingOnTheAccountPageEndsEverythingThatWasAllowedInTheApp() {
    String access = text(alexa.redeem(consent(ann)), "access_token");
    UserId account = accountOf(access).orElseThrow();
    site.stores()
        .voiceLinks()
        .save(new VoiceLink("app", account, Instant.now(), Optional.of("grant")));
    site.stores().voiceLinks().save(new VoiceLink("spoken", account, Instant.now()));
    assertThat(ann.get("/account").body()).contains("Disconnect Alexa");

    assertThat(SiteClient.location(ann.send("/account/disconnect")))
        .isEqualTo("/account?done=disconnected");

    assertThat(accountOf(access)).isEmpty();
    assertThat(ann.get("/account").body()).doesNotContain("Disconnect Alexa");
    assertThat(site.stores().voiceLinks().find("app")).isEmpty();
    assertThat(site.stores().voiceLinks().find("spoken")).isPresent();
  }

  @Test
  void anotherPasswordAndTheDeletionOfTheAccountEndIt() {
    String before = text(alexa.redeem(consent(ann)), "access_token");
    ann.send(
        "/account/password", "current", SiteClient.PASSWORD, "password", "five other words here");
    assertThat(accountOf(before)).isEmpty();
    String after = text(alexa.redeem(consent(ann)), "access_token");
    assertThat(accountOf(after)).isPresent();
    ann.send("/account/delete", "current", "five other words here", "understood", "yes");
    assertThat(accountOf(after)).isEmpty();
  }

  @Test
  void whereItIsNotSetUpThereIsNothing(@TempDir Path other) {
    try (RunningSite plain = RunningSite.start(other)) {
      assertThat(plain.get("/oauth/authorize").statusCode()).isEqualTo(404);
      assertThat(plain.post("/oauth/token", "").statusCode()).isEqualTo(404);
    }
  }
}
