package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.phone.TextedSite;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.LinkingProgram;
import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import dev.matinee.web.testsite.SoftwarePasskey;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** No secret of a person ends in a log, even where everything of ours is logged. */
class SilentLogTest {
  private static final Logger EVERYBODY =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.matinee");
  private static final String NAME = "constantine";
  private static final String WRONG = "a wrong secret";
  private static final String NEXT = "the next secret";
  private static final Pattern TOKEN = Pattern.compile(">([A-Za-z0-9_-]{43})<");
  private static final Pattern CODE =
      Pattern.compile("<span>(\\d{4})</span> <span>(\\d{4})</span>");

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level before;

  @BeforeEach
  void listen() {
    before = OURS.getLevel();
    log.start();
    EVERYBODY.addAppender(log);
    OURS.setLevel(Level.TRACE);
  }

  @AfterEach
  void stopListening() {
    EVERYBODY.detachAppender(log);
    OURS.setLevel(before);
  }

  @Test
  void passwordsNamesAndTokensAreNotLogged() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient client = SiteClient.of(site).signUp(NAME);
      client.send("/login", "username", NAME, "password", WRONG);
      client.logIn(NAME, SiteClient.PASSWORD);
      String token = shown(client.send("/account/tokens", "label", "a program"), TOKEN);
      String code = shown(client.send("/account/pairing-code"), CODE);
      assertThat(new ApiClient(site.uri(), Optional.of(token)).get("/me/ratings").statusCode())
          .isEqualTo(200);
      client.send("/account/password", "current", SiteClient.PASSWORD, "password", NEXT);
      client.send("/account/delete", "current", WRONG);

      assertThat(lines())
          .contains("path=/account/password", "path=/login", "path=/api/v1/me/ratings")
          .doesNotContain(NAME, SiteClient.PASSWORD, "secret", client.session(), token, code);
    }
  }

  /** What a page shows this once; groups of digits are put together. */
  private static String shown(HttpResponse<String> page, Pattern secret) {
    assertThat(page.statusCode()).isEqualTo(200);
    Matcher found = secret.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.groupCount() == 1 ? found.group(1) : found.group(1) + found.group(2);
  }

  @Test
  void whatALinkingProgramSendsAndGetsIsNotLogged() {
    try (RunningSite site = LinkingProgram.startSite(store())) {
      LinkingProgram alexa = new LinkingProgram(site);
      String code = LinkingProgram.consent(SiteClient.of(site).signUp(NAME));
      HttpResponse<String> tokens = alexa.redeem(code);
      String refresh = LinkingProgram.text(tokens, "refresh_token");
      String renewed = LinkingProgram.text(alexa.refresh(refresh), "access_token");
      HttpResponse<String> again = alexa.redeem(code);
      assertThat(again.statusCode()).isEqualTo(400);
      assertThat(alexa.callWithSecretInForm("wrong-" + NEXT, LinkingProgram.redemption(code)))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(401);

      String access = LinkingProgram.text(tokens, "access_token");
      assertThat(List.of(access, refresh, renewed)).doesNotContain("").doesNotHaveDuplicates();
      assertThat(lines())
          .contains("path=/oauth/token")
          .doesNotContain(code, LinkingProgram.SECRET, LinkingProgram.VERIFIER, "secret")
          .doesNotContain(access, refresh, renewed);
    }
  }

  @Test
  void whatPasskeysSignIsNotLogged() {
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient client = SiteClient.byName(site).signUp(NAME);
      SoftwarePasskey key = new SoftwarePasskey(client.origin());
      SiteClient phone = SiteClient.byName(site);
      String made =
          key.made(
              asked(
                  client.send(
                      "/account/passkeys/challenge", "passkeyPassword", SiteClient.PASSWORD)));
      client.send("/account/passkeys", "passkeyLabel", "my " + NEXT, "credential", made);
      String used = key.used(asked(phone.send("/login/passkey/challenge")));
      String wrong =
          key.at("https://" + NEXT.replace(' ', '.'))
              .used(asked(client.send("/login/passkey/challenge")));
      assertThat(phone.send("/login/passkey", "credential", used).statusCode()).isEqualTo(303);
      assertThat(client.send("/login/passkey", "credential", wrong).statusCode()).isEqualTo(422);

      assertThat(lines())
          .contains("path=/login/passkey", "path=/account/passkeys", "passkey refused")
          .doesNotContain(NAME, SiteClient.PASSWORD, "secret", key.id(), phone.session());
    }
  }

  private static JsonNode asked(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  @Test
  void numbersAndCodesOfTextMessagesAreNotLogged() {
    try (TextedSite texted = new TextedSite(folder)) {
      SiteClient client = SiteClient.of(texted.site).signUp(NAME);
      client.send(
          "/account/phone",
          "country",
          "DE",
          "number",
          TextedSite.TYPED,
          "consent",
          "yes",
          "ready",
          "yes");
      String code = texted.lastCode();
      client.send("/account/phone/code", "phoneCode", code);
      client.send("/account/phone", "country", "DE", "number", TextedSite.TYPED + "0");
      assertThat(texted.answer("STOP")).isEqualTo(204);

      assertThat(lines())
          .contains("path=/account/phone", "text message", "meaning=STOP")
          .doesNotContain("23456789", "23 456789", code, NAME);
    }
  }

  @Test
  void whatPeopleBringLookForAndMistypeIsNotLogged() {
    String canary = "canary-of-constantine";
    try (RunningSite site = RunningSite.start(folder)) {
      SiteClient client = SiteClient.of(site).signUp(NAME);
      byte[] file =
          ("Date,Name,Year,Letterboxd URI,Rating\n2024-01-31," + canary + ",1957,https://x/7,4.5\n")
              .getBytes(StandardCharsets.UTF_8);
      byte[] broken = (canary + "\u0000,\"" + canary).getBytes(StandardCharsets.UTF_8);
      client.sendFile("/import", canary + ".csv", file);
      client.sendFile("/import", canary + ".csv", broken);
      client.get("/search?query=" + canary);
      client.get("/" + canary + "?next=" + canary);
      client.get("/result?userId=" + canary + "&count=" + canary);
      client.post("/login", "_csrf=" + canary + "&password=" + canary);
      ApiClient.of(site).with(canary + "-".repeat(22)).get("/me/ratings");
      ApiClient.of(site).post("/session", "{\"username\": \"" + canary + "\", \"password\": \"");
      ApiClient.of(site).get("/movies/" + canary, "X-Request-Id", canary + "\tpath=forged");
      RawHttp.send(site.uri(), "GET / HTTP/1.1\r\nHost: localhost\r\n" + canary + " : x\r\n\r\n");

      assertThat(lines()).contains("path=/import", "path=/search").doesNotContain(canary);
    }
  }

  @Test
  void aBrokenStoreTellsOfNobodyNeitherInTheLogNorOnThePage() {
    Stores stores = store();
    try (RunningSite site = RunningSite.start(stores, List.of())) {
      SiteClient client = SiteClient.of(site).signUp(NAME);
      String session = client.session();
      stores.close();

      List<HttpResponse<String>> answers = new ArrayList<>();
      answers.add(client.send("/login", "username", NAME, "password", SiteClient.PASSWORD));
      answers.add(client.send("/signup", "username", "another", "password", NEXT));
      answers.add(client.get("/account"));
      answers.add(ApiClient.of(site).post("/session", ApiClient.credentials(NAME, NEXT)));
      answers.add(ApiClient.of(site).with(session).get("/me/ratings"));

      for (HttpResponse<String> answer : answers) {
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(300);
        assertThat(answer.body())
            .doesNotContain(SiteClient.PASSWORD, NEXT, session, "Exception", "dev.matinee");
      }
      assertThat(lines())
          .contains("status=50")
          .doesNotContain(NAME, SiteClient.PASSWORD, "secret", session);
    }
  }

  private Stores store() {
    return SqliteStores.open(folder.resolve("matinee.db"));
  }

  private String lines() {
    return List.copyOf(log.list).stream()
        .map(event -> event.getFormattedMessage() + " " + pairs(event) + causes(event))
        .collect(Collectors.joining("\n"));
  }

  private static String pairs(ILoggingEvent event) {
    return event.getKeyValuePairs() == null
        ? ""
        : event.getKeyValuePairs().stream()
            .map(pair -> pair.key + "=" + pair.value)
            .collect(Collectors.joining(" "));
  }

  private static String causes(ILoggingEvent event) {
    return event.getThrowableProxy() == null
        ? ""
        : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }
}
