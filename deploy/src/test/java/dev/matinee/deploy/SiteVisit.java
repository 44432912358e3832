package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.recommender.Algorithms;
import dev.matinee.serving.model.DataModelSource;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.web.MatineeServer;
import dev.matinee.web.metrics.AdminAddress;
import dev.matinee.web.oauth.OAuthSettings;
import dev.matinee.web.poster.Tmdb;
import dev.matinee.web.site.WebSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that people do at the site, on a node as production has it. */
final class SiteVisit implements AutoCloseable {
  /** The example of RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String REDIRECT = "https://alexa.example/link";
  private static final String SECRET = "a-secret-of-Alexa";
  private static final String[] CONSENT = {
    "response_type", "code",
    "client_id", "alexa",
    "redirect_uri", REDIRECT,
    "state", "some",
    "code_challenge", CHALLENGE,
    "code_challenge_method", "S256"
  };

  /** What a device says at least: the site, flags and a counter. */
  private static final int AUTHENTICATOR_BYTES = 37;

  /** What the topic of answers to text messages knows. */
  private static final String KEY = "a-key-of-the-topic";

  private static final Pattern DIGITS = Pattern.compile("\\b([0-9]{6})\\b");

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Pattern API_TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]*)");
  private static final Pattern ACCESS = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final Pattern REFRESH = Pattern.compile("\"refresh_token\":\"([^\"]+)\"");
  private static final Pattern PAIRING = Pattern.compile("\"code\":\"([^\"]+)\"");

  private final LocalAws aws;
  private final DynamoDbStores stores;
  private final MatineeServer server;
  private final SitePerson ann;
  private String annToken = "";

  /** Starts a node and waits for its model. */
  SiteVisit(LocalAws aws) {
    this.aws = aws;
    this.stores = DynamoDbStores.open(LocalAws.settings(aws.site.endpoint()));
    stores.check();
    this.server =
        MatineeServer.start(
            settings(aws),
            DataModelSource.of(LocalAws.DATA.toString(), Algorithms.standard(), BETWEEN_LOOKS),
            stores,
            List.of());
    server.awaitModel();
    this.ann = new SitePerson(server.uri());
  }

  private static WebSettings settings(LocalAws aws) {
    Tmdb tmdb = new Tmdb("token-".repeat(10), aws.tmdb(), URI.create("https://image.tmdb.org/t/p"));
    OAuthSettings alexa = new OAuthSettings("alexa", SECRET, List.of(URI.create(REDIRECT)));
    return new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.of(tmdb), Optional.of(alexa))
        .withAdmin(Optional.of(new AdminAddress("127.0.0.1", 0)))
        .withTexts(TextSettings.of(Map.of(TextSettings.INBOUND_KEY, KEY), TextSettings.Way.OUTBOX));
  }

  URI metrics() {
    return server.metricsUri().orElseThrow();
  }

  URI address() {
    return server.uri();
  }

  /** Rates as a guest, signs up, and goes through everything that a person can do. */
  void arrive() {
    ann.get("/rate");
    ann.send("/movies/1/mark", "mark", "4.5", "from", "/rate");
    ann.send("/movies/2/mark", "mark", "watched", "from", "/rate");
    ann.get("/recommendations");
    ann.send("/signup", "username", "ann", "password", SitePerson.PASSWORD);
    ann.send("/movies/3/mark", "mark", "hidden", "from", "/rate");
    ann.send("/movies/4/mark", "mark", "3.0", "from", "/rate");
    ann.send("/movies/4/mark", "mark", "none", "from", "/rate");
    for (String page : List.of("/", "/rated", "/recommendations", "/movies/5", "/account")) {
      ann.get(page);
    }
    ann.get(ann.send("/movies", "userId", "1", "count", "5"));
    SitePerson elsewhere = new SitePerson(server.uri());
    elsewhere.send("/login", "username", "ann", "password", SitePerson.PASSWORD, "remember", "yes");
    ann.send("/account/sessions", "session", "others");
    letTimePass();
    ann.get("/rate");
    spendAnEvening();
    tryAPasskey();
    askForMessages();
  }

  /** Confirms a number, and answers STOP and START as the topic brings it. */
  private void askForMessages() {
    ann.send(
        "/account/phone",
        "country",
        "DE",
        "number",
        "0151 23456789",
        "consent",
        "yes",
        "ready",
        "yes");
    String text = stores.messages().outbox().get(0).text();
    ann.send("/account/phone/code", "phoneCode", SitePerson.first(DIGITS, text));
    for (String word : List.of("STOP", "START")) {
      String message =
          "{\\\"originationNumber\\\":\\\"+4915123456789\\\",\\\"messageBody\\\":\\\"%s\\\"}";
      ann.bring("/texts/inbound", KEY, "{\"Message\":\"" + message.formatted(word) + "\"}");
    }
  }

  /** One that no account has, at an address where browsers have passkeys. */
  private void tryAPasskey() {
    SitePerson local = new SitePerson(URI.create("http://localhost:" + server.uri().getPort()));
    local.submit(200, "/login/passkey/challenge");
    local.submit(422, "/login/passkey", "credential", passkey("a-" + "x".repeat(43)));
  }

  private static String passkey(String owner) {
    String client =
        "{\"type\":\"webauthn.get\",\"challenge\":\"AAAA\",\"origin\":\"http://localhost\"}";
    return """
        {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "clientExtensionResults": {},
         "response": {"clientDataJSON": "%s", "authenticatorData": "%s", "signature": "AAAA",
           "userHandle": "%s"}}"""
        .formatted(
            base64(client.getBytes(StandardCharsets.UTF_8)),
            base64(new byte[AUTHENTICATOR_BYTES]),
            base64(owner.getBytes(StandardCharsets.UTF_8)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** With somebody who signs up as a guest at it. */
  private void spendAnEvening() {
    String evening = ann.send("/evenings");
    SitePerson guest = new SitePerson(server.uri());
    guest.send(evening + "/members", "name", "Cleo");
    guest.get(evening);
    guest.send("/signup", "username", "cleo", "password", SitePerson.PASSWORD);
    guest.send(evening + "/strategy", "strategy", "turns");
    guest.send(evening + "/leave");
    ann.get("/evenings");
    ann.send(evening + "/end");
  }

  /** Makes every session look as if it had not been used for an hour. */
  private void letTimePass() {
    try (DynamoDbClient client = aws.client()) {
      String table = LocalAws.PREFIX + "-sessions";
      client
          .scan(scan -> scan.tableName(table))
          .items()
          .forEach(
              session ->
                  client.updateItem(
                      update ->
                          update
                              .tableName(table)
                              .key(Map.of("tokenHash", session.get("tokenHash")))
                              .updateExpression("SET lastSeenAt = lastSeenAt - :hour")
                              .expressionAttributeValues(
                                  Map.of(":hour", AttributeValue.fromN("3600")))));
    }
  }

  /** Does by the REST API what can be done there. */
  void program() {
    SitePerson program = new SitePerson(server.uri());
    String credentials = "{\"username\":\"%s\",\"password\":\"" + SitePerson.PASSWORD + "\"}";
    String bob = token(program.api("POST", "/accounts", "", credentials.formatted("bob")));
    program.api("PUT", "/me/ratings/7", bob, "{\"rating\":4.5}");
    program.api("PUT", "/me/watched/8", bob, "");
    program.api("PUT", "/me/hidden/9", bob, "");
    program.api("GET", "/me/ratings", bob, "");
    program.api("GET", "/me/recommendations", bob, "");
    program.api("GET", "/users/2/recommendations", "", "");
    String export = program.api("GET", "/me/export", bob, "");
    program.api("DELETE", "/me/ratings/7", bob, "");
    program.api("POST", "/me/import", bob, export);
    program.api("DELETE", "/session", bob, "");
    String again = token(program.api("POST", "/session", "", credentials.formatted("bob")));
    program.api("DELETE", "/me", again, "{\"password\":\"" + SitePerson.PASSWORD + "\"}");
    annToken = token(program.api("POST", "/session", "", credentials.formatted("ann")));
  }

  /** Looks at the list that was looked at before. */
  int lookAgain() {
    return ann.get("/recommendations").length();
  }

  String csrf() {
    return ann.csrf();
  }

  /** Rates one more movie. */
  void rate(String csrf) {
    ann.sendWith(csrf, "/movies/12/mark", "mark", "4.0", "from", "/rate");
  }

  /** Eight digits that link an Echo with Ann's account. */
  String pairingCode() {
    return SitePerson.first(PAIRING, ann.api("POST", "/me/pairing-code", annToken, ""));
  }

  /** Asks for codes until there are no more for a while. */
  void askForTooManyCodes() {
    int status;
    do {
      status = ann.tryApi("POST", "/me/pairing-code", annToken);
    } while (status == 201);
    assertThat(status).isEqualTo(429);
  }

  /** Allows Alexa to speak for Ann, and gives its token after a refresh. */
  String allowAlexa() {
    ann.get("/oauth/authorize?" + query());
    String[] decision = new String[CONSENT.length + 2];
    System.arraycopy(CONSENT, 0, decision, 2, CONSENT.length);
    decision[0] = "decision";
    decision[1] = "allow";
    String code = SitePerson.first(CODE, ann.send("/oauth/authorize", decision));
    String first =
        ann.token(
            basic(),
            Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT,
                "code_verifier", VERIFIER));
    String refresh = SitePerson.first(REFRESH, first);
    return SitePerson.first(
        ACCESS,
        ann.token(basic(), Map.of("grant_type", "refresh_token", "refresh_token", refresh)));
  }

  private static String query() {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < CONSENT.length; i += 2) {
      query.append(CONSENT[i]).append('=').append(CONSENT[i + 1]).append('&');
    }
    return query.toString();
  }

  private static String basic() {
    return Base64.getEncoder().encodeToString(("alexa:" + SECRET).getBytes(StandardCharsets.UTF_8));
  }

  private static String token(String json) {
    return SitePerson.first(API_TOKEN, json);
  }

  /** Ends what was linked, changes the password, and deletes the account. */
  void leave() {
    ann.send("/account/unlink", "link", ann.button("link"));
    ann.send("/account/disconnect");
    String other = "five words in a row";
    ann.send("/account/password", "current", SitePerson.PASSWORD, "password", other);
    ann.get("/account/delete");
    ann.send("/account/delete", "current", other, "understood", "yes");
  }

  @Override
  public void close() {
    server.close();
    stores.close();
  }
}
