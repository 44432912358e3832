package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.store.Account;
import dev.matinee.store.Passkey;
import dev.matinee.store.Passkeys;
import dev.matinee.store.TestClock;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import dev.matinee.web.testsite.SoftwarePasskey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passkey opens its account, and nothing else does as if it were one. */
class PasskeyTest {
  private static final String UNKNOWN = "This passkey does not open an account here.";
  private static final String LATE = "This took too long or was sent twice.";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  @AutoClose private RunningSite site;
  private final TestClock clock = new TestClock(Instant.now());
  private SiteClient ann;
  private SoftwarePasskey key;

  @BeforeEach
  void signUpWithAPasskey() {
    site = node();
    ann = SiteClient.byName(site).signUp("Ann");
    key = new SoftwarePasskey(ann.origin());
    assertThat(add(ann, key, "Ann's phone").statusCode()).isEqualTo(303);
  }

  private RunningSite node() {
    return RunningSite.start(SqliteStores.open(folder.resolve("matinee.db"), clock), clock);
  }

  private SiteClient stranger() {
    return SiteClient.byName(site);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> askToMake(SiteClient client, String password) {
    return client.send("/account/passkeys/challenge", "passkeyPassword", password);
  }

  private static HttpResponse<String> add(SiteClient client, SoftwarePasskey made, String label) {
    JsonNode asked = json(askToMake(client, SiteClient.PASSWORD));
    return client.send("/account/passkeys", "passkeyLabel", label, "credential", made.made(asked));
  }

  private static JsonNode ask(SiteClient client) {
    return json(client.send("/login/passkey/challenge"));
  }

  private static HttpResponse<String> logIn(SiteClient client, SoftwarePasskey used) {
    return send(client, used.used(ask(client)));
  }

  private static HttpResponse<String> send(SiteClient client, String credential) {
    return client.send("/login/passkey", "credential", credential);
  }

  private Passkeys passkeys() {
    return site.stores().accounts().find(new Username("ann")).orElseThrow().passkeys();
  }

  private UserId userId(String name) {
    return site.stores().accounts().find(new Username(name)).orElseThrow().userId();
  }

  private static void assertRefused(HttpResponse<String> answer, String reason) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(reason, "action=\"/login\"");
  }

  @Test
  void aPasskeyOpensItsAccountAndCounts() {
    clock.advance(Duration.ofMinutes(1));
    SiteClient phone = stranger();

    HttpResponse<String> answer = logIn(phone, key.counting(7));

    assertThat(SiteClient.location(answer)).isEqualTo("/recommendations");
    assertThat(phone.get("/account").body()).contains("<h1>Ann</h1>", "Ann&#39;s phone");
    Passkey stored = passkeys().find(key.id()).orElseThrow();
    assertThat(stored.signCount()).isEqualTo(7);
    assertThat(stored.lastUsedAt()).isEqualTo(stored.createdAt().plusSeconds(60));
  }

  @Test
  void afterItEverythingIsAsAfterAPassword() {
    SiteClient guest = stranger();
    guest.send("/movies/6/mark", "mark", "4", "from", "/rate");
    String credential = key.used(ask(guest));

    HttpResponse<String> answer =
        guest.send("/login/passkey", "credential", credential, "next", "/rated", "remember", "yes");

    assertThat(SiteClient.location(answer)).isEqualTo("/rated");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("session=") && cookie.contains("Max-Age=2592000"));
    assertThat(site.stores().histories().read(userId("ann")).ratings()).containsOnlyKeys(6L);
  }

  @Test
  void theQuestionOfALogInNamesNoAccount() {
    JsonNode asked = ask(stranger());

    assertThat(asked.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("challenge", "timeout", "rpId", "userVerification");
    assertThat(asked.get("userVerification").asText()).isEqualTo("required");
    assertThat(asked.get("challenge")).isNotEqualTo(ask(stranger()).get("challenge"));
  }

  @Test
  void anAnswerIsTakenOnce() {
    SiteClient phone = stranger();
    String credential = key.used(ask(phone));
    SiteClient thief = phone.copy();
    assertThat(send(phone, credential).statusCode()).isEqualTo(303);

    assertRefused(send(thief, credential), LATE);

    assertThat(thief.isSignedIn()).isFalse();
  }

  @Test
  void anAnswerIsTakenFromTheBrowserThatWasAsked() {
    String credential = key.used(ask(stranger()));

    assertRefused(send(stranger(), credential), LATE);
    SiteClient asked = stranger();
    JsonNode other = ask(asked);
    assertThat(other.get("challenge").asText()).isNotEmpty();
    assertRefused(send(asked, credential), UNKNOWN);
  }

  @Test
  void anAnswerIsTakenForFiveMinutes() {
    SiteClient phone = stranger();
    String inTime = key.used(ask(phone));
    clock.advance(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(send(phone, inTime).statusCode()).isEqualTo(303);

    SiteClient late = stranger();
    String credential = key.used(ask(late));
    clock.advance(Duration.ofMinutes(5));
    assertRefused(send(late, credential), LATE);
  }

  @Test
  void anAnswerGivenToAnotherSiteOpensNothing() {
    for (String elsewhere : List.of("https://matinee.example", "http://localhost:1")) {
      assertRefused(logIn(stranger(), key.at(elsewhere)), UNKNOWN);
    }
  }

  @Test
  void aTouchWithoutFingerOrPinOpensNothing() {
    assertRefused(logIn(stranger(), key.withoutVerification()), UNKNOWN);
  }

  @Test
  void anotherKeyOfThatIdAndOwnerOpensNothing() {
    SoftwarePasskey forged = new SoftwarePasskey(ann.origin()).ofOwner(userId("ann").value());
    SiteClient attacker = stranger();
    String credential = forged.used(ask(attacker)).replace(forged.id(), key.id());

    assertRefused(send(attacker, credential), UNKNOWN);
  }

  @Test
  void aCounterThatWentBackIsThatOfACopy() {
    assertThat(logIn(stranger(), key.counting(9)).statusCode()).isEqualTo(303);

    assertRefused(logIn(stranger(), key.counting(9)), UNKNOWN);
    assertRefused(logIn(stranger(), key.counting(0)), UNKNOWN);

    assertThat(passkeys().find(key.id()).orElseThrow().signCount()).isEqualTo(9);
    assertThat(logIn(stranger(), key.counting(10)).statusCode()).isEqualTo(303);
  }

  @Test
  void aDeviceThatDoesNotCountMayBeUsedAgain() {
    assertThat(logIn(stranger(), key).statusCode()).isEqualTo(303);
    assertThat(logIn(stranger(), key).statusCode()).isEqualTo(303);
  }

  @Test
  void aPasskeyOpensNoOtherPersonsAccount() {
    stranger().signUp("bob");

    assertRefused(logIn(stranger(), key.ofOwner(userId("bob").value())), UNKNOWN);
    assertRefused(logIn(stranger(), key.ofOwner("a-" + "x".repeat(43))), UNKNOWN);
    assertRefused(logIn(stranger(), key.ofOwner("nothing like an id")), UNKNOWN);
    assertRefused(logIn(stranger(), key.ofOwner("")), UNKNOWN);
  }

  @Test
  void whatIsNoAnswerIsRefused() {
    for (String credential : List.of("", "{}", "[1]", "null", "{\"id\":\"a\",\"rawId\":3}")) {
      SiteClient phone = stranger();
      assertThat(ask(phone).has("challenge")).isTrue();
      assertRefused(send(phone, credential), UNKNOWN);
      clock.advance(Duration.ofHours(1));
    }
  }

  @Test
  void whatTheNodeOfOneQuestionAskedAnotherTakes() {
    try (RunningSite other = node()) {
      SiteClient phone = stranger();
      JsonNode asked = ask(phone);
      SiteClient there = phone.at(other);

      // Without a load balancer in front, each has an address of its own.
      HttpResponse<String> answer = send(there, key.at(there.origin()).used(asked));

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(phone.at(site).isSignedIn()).isFalse();
      assertThat(there.at(site).isSignedIn()).isTrue();
    }
  }

  @Test
  void aPasskeyIsAddedForThePasswordAlone() {
    HttpResponse<String> wrong = askToMake(ann, "not the password");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(json(wrong).get("message").asText()).isEqualTo("This is not your password.");
    SoftwarePasskey another = new SoftwarePasskey(ann.origin());
    JsonNode asked = json(askToMake(ann, SiteClient.PASSWORD));
    JsonNode forLogIn = ask(ann);
    assertThat(
            ann.send(
                    "/account/passkeys",
                    "credential",
                    another.made(withChallenge(asked, forLogIn.get("challenge").asText())))
                .body())
        .contains(LATE);
    assertThat(passkeys().all()).hasSize(1);
  }

  private static JsonNode withChallenge(JsonNode asked, String challenge) {
    return ((ObjectNode) asked.deepCopy()).put("challenge", challenge);
  }

  @Test
  void aQuestionForOneAccountGivesNoPasskeyToAnother() {
    SiteClient bob = stranger().signUp("bob");
    JsonNode asked = json(askToMake(bob, SiteClient.PASSWORD));
    SiteClient atTheSameBrowser = bob.copy().logIn("ann", SiteClient.PASSWORD);

    HttpResponse<String> answer =
        atTheSameBrowser.send(
            "/account/passkeys", "credential", new SoftwarePasskey(ann.origin()).made(asked));

    assertThat(answer.body()).contains(LATE);
    assertThat(passkeys().all()).hasSize(1);
  }

  @Test
  void aPasskeyOfAnotherSiteOrWithoutAFingerIsNotAdded() {
    String wrong = "What your browser sent is not a passkey for this site.";
    assertThat(add(ann, new SoftwarePasskey("https://matinee.example"), "x").body())
        .contains(wrong);
    assertThat(add(ann, new SoftwarePasskey(ann.origin()).withoutVerification(), "x").body())
        .contains(wrong);
    assertThat(passkeys().all()).hasSize(1);
  }

  @Test
  void whatIsAskedForNewOnesLeavesOutThoseThatAreThere() {
    JsonNode asked = json(askToMake(ann, SiteClient.PASSWORD));

    assertThat(asked.at("/excludeCredentials/0/id").asText()).isEqualTo(key.id());
    assertThat(asked.at("/authenticatorSelection/residentKey").asText()).isEqualTo("required");
    assertThat(asked.at("/user/name").asText()).isEqualTo("Ann");
    assertThat(asked.at("/rp/id").asText()).isEqualTo("localhost");
  }

  @Test
  void theEleventhIsTooMany() {
    for (int i = 1; i < Passkeys.MAX; i++) {
      assertThat(add(ann, new SoftwarePasskey(ann.origin()), "key " + i).statusCode())
          .isEqualTo(303);
    }

    HttpResponse<String> refused = askToMake(ann, SiteClient.PASSWORD);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).get("message").asText()).contains("You have 10 passkeys");
    assertThat(ann.get("/account").body())
        .contains("You have 10 passkeys, which is the most.")
        .doesNotContain("data-passkey-add");
  }

  @Test
  void theBrowserMayOfferPasskeysWhereTheNameIsTyped() {
    assertThat(stranger().get("/login").body())
        .contains("autocomplete=\"username webauthn\"", "passkeys.js");
  }

  @Test
  void recoveryRemovesPasskeys() {
    String code = "4H7K-9QXM-2B0D-RT6W";
    Account unused =
        site.stores()
            .accounts()
            .update(
                new Username("ann"),
                it -> it.withRecoveryHashes(List.of(RecoveryCodes.hash(it.userId(), code))));

    HttpResponse<String> recovered =
        stranger()
            .send("/recover", "username", "ann", "code", code, "password", "another row of words");

    assertThat(recovered.statusCode()).isEqualTo(303);
    assertThat(passkeys().all()).isEmpty();
    assertRefused(logIn(stranger(), key), UNKNOWN);
  }

  @Test
  void aNameIsThatOfTheBrowserUnlessOneIsGiven() {
    assertThat(add(ann, new SoftwarePasskey(ann.origin()), " ").statusCode()).isEqualTo(303);
    assertThat(passkeys().all())
        .extracting(Passkey::label)
        .containsExactlyInAnyOrder("Ann's phone", "A browser");
    HttpResponse<String> long51 =
        ann.send(
            "/account/passkeys/challenge",
            "passkeyPassword",
            SiteClient.PASSWORD,
            "passkeyLabel",
            "x".repeat(51));
    assertThat(json(long51).get("message").asText())
        .isEqualTo("The name of a passkey has at most 50 characters.");
  }

  @Test
  void aRemovedPasskeyOpensNothing() {
    HttpResponse<String> removed =
        ann.send("/account/passkeys/remove", "passkey", ann.buttons("passkey").get(0));

    assertThat(SiteClient.location(removed)).isEqualTo("/account?done=passkey-removed");
    assertThat(passkeys().all()).isEmpty();
    assertRefused(logIn(stranger(), key), UNKNOWN);
  }

  @Test
  void nobodyRemovesThePasskeyOfAnother() {
    SiteClient bob = stranger().signUp("bob");

    bob.send("/account/passkeys/remove", "passkey", key.id());

    assertThat(passkeys().all()).hasSize(1);
  }

  @Test
  void aNewPasswordKeepsPasskeysAndSaysSo() {
    assertThat(ann.get("/account").body()).contains("Your passkeys stay.");
    ann.send(
        "/account/password", "current", SiteClient.PASSWORD, "password", "another row of words");

    assertThat(logIn(stranger(), key).statusCode()).isEqualTo(303);
  }

  @Test
  void aDeletedAccountIsNotOpened() {
    ann.send("/account/delete", "current", SiteClient.PASSWORD, "understood", "yes");

    assertRefused(logIn(stranger(), key), UNKNOWN);
  }

  @Test
  void wrongAnswersAreSlowedDownByTheirAddress() {
    for (int guess = 0; guess < 5; guess++) {
      assertRefused(logIn(stranger(), key.ofOwner("a-" + "x".repeat(43))), UNKNOWN);
    }

    HttpResponse<String> late = logIn(stranger(), key.ofOwner(userId("ann").value()));

    assertThat(late.statusCode()).isEqualTo(429);
    assertThat(late.body()).contains("Too many tries.");
    clock.advance(Duration.ofMinutes(15));
    assertThat(logIn(stranger(), key).statusCode()).isEqualTo(303);
  }

  @Test
  void whereBrowsersHaveNoPasskeysThePagesSayOrOfferNothing() {
    SiteClient byNumber = SiteClient.of(site).logIn("ann", SiteClient.PASSWORD);

    assertThat(byNumber.get("/account").body())
        .contains("Passkeys need https and a host name.", "Ann&#39;s phone")
        .doesNotContain("data-passkey-add", "passkeys.js");
    assertThat(SiteClient.of(site).get("/login").body()).doesNotContain("passkey", "webauthn");
    assertThat(SiteClient.of(site).send("/login/passkey/challenge").statusCode()).isEqualTo(422);
    assertThat(askToMake(byNumber, SiteClient.PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void aSiteWithAnAddressHasPasskeysUnderItAlone() {
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://films.example")));
    SqliteStores stores = SqliteStores.open(folder.resolve("named.db"));
    try (RunningSite named = RunningSite.start(settings, stores, List.of())) {
      assertThat(loginPage(named, "films.example")).contains("Log in with a passkey");
      assertThat(loginPage(named, "Films.Example:443")).contains("Log in with a passkey");
      for (String host : List.of("localhost", "127.0.0.1:80", "[::1]")) {
        assertThat(loginPage(named, host)).contains("Welcome back").doesNotContain("passkey");
      }
    }
  }

  private static String loginPage(RunningSite at, String host) {
    String request = "GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    return RawHttp.send(at.uri(), request).body();
  }
}
