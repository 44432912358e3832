package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.Session;
import dev.matinee.store.Username;
import dev.matinee.store.VoiceLink;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import dev.matinee.web.visitor.Token;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountPageTest {
  private static final String OTHER = "five other words in a row";
  private static final Pattern TOKEN = Pattern.compile("class=\"token\">([^<]{43})<");
  private static final Pattern CODE =
      Pattern.compile("class=\"code\"><span>(\\d{4})</span> <span>(\\d{4})</span>");

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static final AtomicInteger LAST = new AtomicInteger();

  private final String name = "person-" + LAST.incrementAndGet();

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private SiteClient signedUp() {
    return SiteClient.of(site).signUp(name);
  }

  private SiteClient loggedIn() {
    return SiteClient.of(site).logIn(name, SiteClient.PASSWORD);
  }

  private Account account() {
    return site.stores().accounts().find(new Username(name)).orElseThrow();
  }

  private static HttpResponse<String> change(SiteClient client, String current, String password) {
    return client.send("/account/password", "current", current, "password", password);
  }

  @Test
  void newPasswordCountsAndLogsOutEverythingElse() {
    SiteClient here = signedUp();
    SiteClient elsewhere = loggedIn();
    SiteClient before = here.copy();
    Token token = makeToken(here, "a program");

    HttpResponse<String> answer = change(here, SiteClient.PASSWORD, OTHER);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(here.get(SiteClient.location(answer)).body()).contains("Your password is changed.");
    assertThat(here.session()).isNotEqualTo(before.session());
    assertThat(before.isSignedIn()).isFalse();
    assertThat(elsewhere.isSignedIn()).isFalse();
    assertThat(site.stores().sessions().find(token.hash())).isEmpty();
    assertThat(account().sessions()).containsExactly(new Token(here.session()).hash());
    assertThat(SiteClient.of(site).logIn(name, OTHER).isSignedIn()).isTrue();
    assertThat(login(SiteClient.PASSWORD).statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> login(String password) {
    return SiteClient.of(site).send("/login", "username", name, "password", password);
  }

  @Test
  void wrongCurrentPasswordChangesNothingAndIsSlowedDown() {
    SiteClient client = signedUp();
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> answer = change(client, "not the password", OTHER);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("id=\"currentError\">This is not your password.")
          .doesNotContain(OTHER, "not the password");
    }

    HttpResponse<String> sixth = change(client, SiteClient.PASSWORD, OTHER);

    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 2L);
    assertThat(client.isSignedIn()).isTrue();
    assertThat(account().version()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "iloveyou", "matinee12345"})
  void badNewPasswordIsExplainedBesideTheField(String password) {
    HttpResponse<String> answer = change(signedUp(), SiteClient.PASSWORD, password);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"passwordError\"");
    assertThat(login(SiteClient.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void sessionsAreListedWithoutTheirTokensAndEndOneByOne() {
    SiteClient here = signedUp();
    SiteClient phone = loggedIn();
    SiteClient tablet = loggedIn();

    String page = here.get("/account").body();
    List<String> names = here.buttons("session");

    assertThat(names).hasSize(3).endsWith("others").doesNotHaveDuplicates();
    assertThat(page).containsOnlyOnce(", this one</strong>").doesNotContain(here.session());
    assertThat(account().sessions()).hasSize(3).allMatch(hash -> !page.contains(hash));

    HttpResponse<String> answer = here.send("/account/sessions", "session", names.get(0));

    assertThat(SiteClient.location(answer)).isEqualTo("/account?done=sessions");
    assertThat(List.of(phone.isSignedIn(), tablet.isSignedIn())).containsOnlyOnce(true);
    assertThat(here.isSignedIn()).isTrue();
    assertThat(account().sessions()).hasSize(2);
  }

  @Test
  void allOtherSessionsEndAtOnceAndTokensStay() {
    SiteClient here = signedUp();
    List<SiteClient> others = List.of(loggedIn(), loggedIn());
    Token token = makeToken(here, "a program");

    here.send("/account/sessions", "session", "others");

    assertThat(others).noneMatch(SiteClient::isSignedIn);
    assertThat(here.isSignedIn()).isTrue();
    assertThat(site.stores().sessions().find(token.hash())).isPresent();
  }

  @Test
  void nobodyEndsSomethingOfSomebodyElse() {
    SiteClient owner = signedUp();
    loggedIn();
    makeToken(owner, "a program");
    link(owner, "amzn1.ask.account.owner");
    SiteClient stranger = SiteClient.of(site).signUp(name + "-stranger");

    for (String session : owner.buttons("session")) {
      stranger.send("/account/sessions", "session", session);
    }
    stranger.send("/account/tokens/revoke", "token", owner.buttons("token").get(0));
    stranger.send("/account/unlink", "link", owner.buttons("link").get(0));

    assertThat(account().sessions()).hasSize(3);
    assertThat(site.stores().sessions().findAll(account().sessions())).hasSize(3);
    assertThat(site.stores().voiceLinks().find("amzn1.ask.account.owner")).isPresent();
  }

  private static Token makeToken(SiteClient client, String label) {
    HttpResponse<String> answer = client.send("/account/tokens", "label", label);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    Matcher token = TOKEN.matcher(answer.body());
    assertThat(token.find()).isTrue();
    return new Token(token.group(1));
  }

  @Test
  void tokenIsShownOnceAndListedByItsNameUntilItIsRevoked() {
    SiteClient client = signedUp();

    Token token = makeToken(client, "my <script>");

    Session kept = site.stores().sessions().find(token.hash()).orElseThrow();
    assertThat(kept.kind()).isEqualTo(Session.Kind.API);
    assertThat(kept.userId()).isEqualTo(account().userId());
    assertThat(client.get("/account").body())
        .contains("<strong>my &lt;script&gt;</strong>")
        .doesNotContain(token.value(), token.hash());

    client.send("/account/tokens/revoke", "token", client.buttons("token").get(0));

    assertThat(site.stores().sessions().find(token.hash())).isEmpty();
    assertThat(client.buttons("token")).isEmpty();
    assertThat(client.isSignedIn()).isTrue();
  }

  @Test
  void tokenIsNoSessionOfABrowser() {
    Token token = makeToken(signedUp(), "a program");
    SiteClient thief = SiteClient.of(site);
    thief.keepCookie("session", token.value());

    assertThat(thief.isSignedIn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "123456789012345678901234567890123456789012345678901", "a\u0007b"})
  void badNameOfATokenIsExplained(String label) {
    SiteClient client = signedUp();

    HttpResponse<String> answer = client.send("/account/tokens", "label", label);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"labelError\">A token has a name of 1 to 50");
    assertThat(account().sessions()).hasSize(1);
  }

  @Test
  void thereAreTwentyTokensAtMost() {
    SiteClient client = signedUp();
    for (int i = 1; i <= 20; i++) {
      makeToken(client, "program " + i);
    }

    HttpResponse<String> answer = client.send("/account/tokens", "label", "one too many");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("You have 20 tokens").contains("value=\"one too many\"");
    assertThat(client.buttons("token")).hasSize(20);
  }

  @Test
  void pairingCodeIsShownOnceAndLinksWithTheAccount() {
    SiteClient client = signedUp();

    String page = client.send("/account/pairing-code").body();

    Matcher code = CODE.matcher(page);
    assertThat(code.find()).isTrue();
    assertThat(page).contains("Alexa, open movie matinee", "data-seconds=\"", "countdown.js");
    String digits = code.group(1) + code.group(2);
    assertThat(client.get("/account").body()).doesNotContain(code.group());
    var redeemed = site.stores().pairingCodes().redeem(Token.hashOf(digits)).orElseThrow();
    assertThat(redeemed.userId()).isEqualTo(account().userId());
    assertThat(Duration.between(Instant.now(), redeemed.expiresAt()))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @Test
  void thereAreFiveCodesInTenMinutesAtMost() {
    SiteClient client = signedUp();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      Matcher code = CODE.matcher(client.send("/account/pairing-code").body());
      assertThat(code.find()).isTrue();
      codes.add(code.group());
    }

    HttpResponse<String> sixth = client.send("/account/pairing-code");

    assertThat(codes).hasSize(5);
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).contains("600");
    assertThat(sixth.body()).contains("Back to your account").doesNotContain("class=\"code\"");
  }

  private void link(SiteClient owner, String alexaUserId) {
    assertThat(owner.isSignedIn()).isTrue();
    site.stores()
        .voiceLinks()
        .save(
            new VoiceLink(alexaUserId, account().userId(), Instant.parse("2026-03-01T12:00:00Z")));
  }

  @Test
  void linkedEchosAreListedWithoutTheirIdsAndUnlinked() {
    SiteClient client = signedUp();
    String one = "amzn1.ask.account." + name + ".one";
    String two = "amzn1.ask.account." + name + ".two";
    link(client, one);
    link(client, two);

    assertThat(client.get("/account").body())
        .contains("linked <time datetime=\"2026-03-01T12:00:00Z\">1 March 2026, 12:00 UTC</time>")
        .doesNotContain("amzn1");
    assertThat(client.buttons("link")).hasSize(2);

    client.send("/account/unlink", "link", client.buttons("link").get(0));

    assertThat(site.stores().voiceLinks().linksOf(account().userId())).hasSize(1);
    assertThat(client.buttons("link")).hasSize(1);
  }

  @Test
  void noticeOfTheAddressIsOneOfOurs() {
    SiteClient client = signedUp();
    assertThat(client.get("/account").body()).contains("Welcome to Matinee.");

    assertThat(client.get("/account?done=you+won").body())
        .doesNotContain("you won", "role=\"status\"");
  }
}
