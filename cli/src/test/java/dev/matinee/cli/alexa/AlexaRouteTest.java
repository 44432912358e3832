package dev.matinee.cli.alexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.matinee.cli.alexa.CertificateHost.Reply;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.ServerProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code serve --alexa} called over HTTP, with a chain of certificates that is our own. */
class AlexaRouteTest {
  private static final String ALEXA = "echo-api.amazon.com";
  private static final String ADDRESS = "SignatureCertChainUrl";
  private static final Duration JUST_NOW = Duration.ofSeconds(1);
  private static final TestAuthority AUTHORITY = new TestAuthority("public authority");
  private static final Identity SIGNER = AUTHORITY.issue(ALEXA);

  @TempDir private static Path home;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static CertificateHost host;
  private static TunnelProxy proxy;
  private static AlexaServer server;

  @BeforeAll
  static void start() {
    host = opened.add(new CertificateHost(AUTHORITY.issue("s3.amazonaws.com")));
    proxy = opened.add(new TunnelProxy(host.port()));
    server = opened.add(AlexaServer.start(home, AUTHORITY, proxy));
    keep("valid.pem", SIGNER);
  }

  private static void keep(String file, Identity identity) {
    host.put("/echo.api/" + file, Reply.file(identity.pem()));
  }

  private static Call valid() {
    return Call.signed(SIGNER, "valid.pem", JUST_NOW);
  }

  /** A call with a certificate that is not right, and signed by its key. */
  private static Call certifiedBy(String file, Identity identity) {
    keep(file, identity);
    return Call.signed(identity, file, JUST_NOW);
  }

  private static Call at(String address) {
    return valid().with(ADDRESS, address);
  }

  @Test
  void aCallThatAmazonSignedIsAnsweredByTheSkill() {
    Call call = valid();
    server.create(call.code());

    HttpResponse<String> answer = server.send(call);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json;charset=utf-8");
    assertThat(answer.body()).contains("\"outputSpeech\"");
    assertThat(server.isLinked(call.user())).isTrue();
  }

  static Stream<Arguments> otherCallsOfAlexa() {
    return Stream.of(
        accepted("from 145 s ago", () -> Call.signed(SIGNER, "valid.pem", Duration.ofSeconds(145))),
        accepted("in 140 s", () -> Call.signed(SIGNER, "valid.pem", Duration.ofSeconds(-140))),
        accepted("the port named", () -> at("https://s3.amazonaws.com:443/echo.api/valid.pem")),
        accepted("in capitals", () -> at("HTTPS://S3.AmazonAWS.com/echo.api/valid.pem")),
        accepted("a way around", () -> at(Call.HOST + "../echo.api/valid.pem")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherCallsOfAlexa")
  void whatAlexaMaySendIsAccepted(String name, Supplier<Call> made) {
    Call call = made.get();
    server.create(call.code());

    assertThat(server.send(call).statusCode()).isEqualTo(200);
    assertThat(server.isLinked(call.user())).isTrue();
  }

  static Stream<Arguments> callsOfStrangers() {
    return Stream.of(
        refused("a tampered body", call -> call.withBody(call.body().replace("en-US", "en-GB"))),
        refused("a space more", call -> call.withBody(call.body() + " ")),
        refused("the key of another", call -> call.with("Signature-256", stranger(call))),
        refused("no signature", call -> call.without("Signature-256")),
        refused("an empty signature", call -> call.with("Signature-256", "")),
        refused("no Base64", call -> call.with("Signature-256", "*** not base64 ***")),
        refused("the header of SHA-1 alone", AlexaRouteTest::oldHeader),
        refused("no address", call -> call.without(ADDRESS)),
        made("a host that is not Alexa's", () -> certifiedBy("other.pem", "api.amazon.com", -1, 1)),
        made("a certificate without a name", () -> certifiedBy("nameless.pem", "", -1, 1)),
        made("an expired certificate", () -> certifiedBy("expired.pem", ALEXA, -3, -1)),
        made("a certificate of tomorrow", () -> certifiedBy("early.pem", ALEXA, 1, 2)),
        made("an unknown authority", AlexaRouteTest::certifiedByNobody),
        made("a chain with a gap", AlexaRouteTest::certifiedWithAGap),
        made("no certificate", AlexaRouteTest::withoutCertificate),
        made("from 151 s ago", () -> Call.signed(SIGNER, "valid.pem", Duration.ofSeconds(151))),
        made("in 160 s", () -> Call.signed(SIGNER, "valid.pem", Duration.ofSeconds(-160))),
        made("no envelope", () -> signedBody("[]")),
        made("nothing at all", () -> signedBody("null")),
        made("no request", () -> signedBody("{\"version\":\"1.0\"}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("callsOfStrangers")
  void whatIsNotVerifiedDoesNotReachTheSkill(String name, Supplier<Call> made) {
    assertRefused(made.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://s3.amazonaws.com/echo.api/valid.pem",
        "https://s3.amazonaws.com:8443/echo.api/valid.pem",
        "https://s3.amazonaws.com/valid.pem",
        "https://s3.amazonaws.com/EcHo.aPi/valid.pem",
        "https://s3.amazonaws.com/echo.api/../valid.pem",
        "https://s3.amazonaws.com/echo.api/../../echo.api.evil/valid.pem",
        "https://s3.amazonaws.com/echo.api/%2e%2e/other/valid.pem",
        "https://s3.amazonaws.com/echo.api/valid.pem?a=1",
        "https://s3.amazonaws.com/echo.api/valid.pem#a",
        "https://s3.amazonaws.com@127.0.0.1/echo.api/valid.pem",
        "https://evil.example/echo.api/valid.pem",
        "https://s3.amazonaws.com.evil.example/echo.api/valid.pem",
        "https://127.0.0.1/echo.api/valid.pem",
        "file:///echo.api/valid.pem",
        "//s3.amazonaws.com/echo.api/valid.pem",
        "echo.api/valid.pem",
        "::",
        ""
      })
  void certificateFromElsewhereIsNotEvenAskedFor(String address) {
    int before = host.requests().size();

    assertRefused(at(address));

    assertThat(host.requests()).hasSize(before);
    assertThat(proxy.destinations()).allMatch("s3.amazonaws.com:443"::equals);
  }

  @Test
  void aCallForAnotherSkillIsRefused() {
    Call call = Call.signed(SIGNER, "valid.pem", JUST_NOW, "amzn1.ask.skill.another");
    server.create(call.code());

    HttpResponse<String> answer = server.send(call);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("outputSpeech");
    assertThat(server.isLinked(call.user())).isFalse();
  }

  @Test
  void aLongBodyIsNotRead() {
    assertThat(server.send(signedBody("\"" + "x".repeat(70_000) + "\"")).statusCode())
        .isEqualTo(413);
  }

  @Test
  void aCertificateIsFetchedOnce() {
    Call first = certifiedBy("once.pem", AUTHORITY.issue(ALEXA));
    assertThat(server.send(first).statusCode()).isEqualTo(200);
    assertThat(server.send(first.with(ADDRESS, Call.HOST + "./once.pem")).statusCode())
        .isEqualTo(200);

    assertThat(host.requests().stream().filter(asked -> asked.endsWith("/once.pem")))
        .containsExactly("HEAD /echo.api/once.pem", "GET /echo.api/once.pem");
  }

  @Test
  void anInventedAddressCostsOneRequest() {
    assertRefused(valid().with(ADDRESS, Call.HOST + "invented.pem"));

    assertThat(host.requests().stream().filter(asked -> asked.endsWith("/invented.pem")))
        .containsExactly("HEAD /echo.api/invented.pem");
  }

  @Test
  void redirectionIsNotFollowed() {
    Map<String, String> elsewhere = Map.of("Location", "https://evil.example/echo.api/valid.pem");
    host.put("/echo.api/moved.pem", new Reply(302, "", elsewhere, false));

    assertRefused(valid().with(ADDRESS, Call.HOST + "moved.pem"));

    assertThat(proxy.destinations()).allMatch("s3.amazonaws.com:443"::equals);
  }

  @Test
  void largeFileIsNotFetched() {
    host.put("/echo.api/large.pem", Reply.file(SIGNER.pem() + "\n".repeat(65_536)));

    assertRefused(valid().with(ADDRESS, Call.HOST + "large.pem"));

    assertThat(host.requests()).doesNotContain("GET /echo.api/large.pem");
  }

  @Test
  void whetherItIsAlexaIsNotKnownWhileTheCertificatesAreAway() {
    host.put("/echo.api/away.pem", new Reply(503, "", Map.of(), false));
    Call call = valid().with(ADDRESS, Call.HOST + "away.pem");
    server.create(call.code());

    HttpResponse<String> answer = server.send(call);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(server.isLinked(call.user())).isFalse();
  }

  @Test
  void aCertificateThatNeverComesHoldsNobodyForLong() {
    host.put("/echo.api/stuck.pem", new Reply(200, SIGNER.pem(), Map.of(), true));
    long start = System.nanoTime();

    assertRefused(valid().with(ADDRESS, Call.HOST + "stuck.pem"));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(13));
  }

  @Test
  void nginxPassesOnWhatComesFromFewAddresses(@TempDir Path prefix) {
    int port = ServerProcess.freePort();
    Map<String, String> changes =
        Map.of(
            "server 127.0.0.1:8080", "server 127.0.0.1:" + server.port(),
            "127.0.0.1:8000", "127.0.0.1:" + port);
    Call call = valid();
    try (NginxServer nginx = NginxServer.start(prefix, "local.conf", changes, port)) {
      List<Integer> statuses =
          IntStream.range(0, 150)
              .map(i -> server.send(call, nginx.port()).statusCode())
              .boxed()
              .toList();

      assertThat(statuses).containsOnly(200);
      assertThat(server.send(call.withBody(call.body() + " "), nginx.port()).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void theSkillWithoutSignaturesStaysOnThisMachine() {
    assertThat(server.get("/voice").statusCode()).isEqualTo(404);
    assertThat(server.get("/voice/skill").statusCode()).isEqualTo(404);
    assertThat(server.get("/alexa").statusCode()).isEqualTo(405);
  }

  @Test
  void theLogSaysWhyAndNothingOfTheCall() {
    Call call = valid().with(ADDRESS, "https://evil.example/%0alevel=ERROR");
    assertRefused(call);
    assertRefused(Call.signed(SIGNER, "valid.pem", Duration.ofSeconds(151)));

    assertThat(server.log())
        .contains("no certificate of Amazon's", "the time is not right")
        .doesNotContain(call.user(), call.code(), "evil.example", "Exception");
  }

  private static void assertRefused(Call call) {
    server.create(call.code());

    HttpResponse<String> answer = server.send(call);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/problem+json;charset=utf-8");
    assertThat(answer.body())
        .isEqualTo(
            "{\"title\":\"Bad Request\",\"status\":400,"
                + "\"detail\":\"This call is not verified to be Alexa's.\"}");
    assertThat(server.isLinked(call.user())).isFalse();
  }

  private static Arguments accepted(String name, Supplier<Call> call) {
    return arguments(name, call);
  }

  private static Arguments made(String name, Supplier<Call> call) {
    return arguments(name, call);
  }

  /** What becomes of a valid call. */
  private static Arguments refused(String name, UnaryOperator<Call> change) {
    return made(name, () -> change.apply(valid()));
  }

  private static String stranger(Call call) {
    return AUTHORITY.issue(ALEXA).signed(call.body());
  }

  private static Call oldHeader(Call call) {
    return call.without("Signature-256").with("Signature", SIGNER.signed(call.body()));
  }

  private static Call certifiedBy(String file, String name, int fromDay, int untilDay) {
    return certifiedBy(file, AUTHORITY.issue(name, fromDay, untilDay));
  }

  private static Call certifiedByNobody() {
    return certifiedBy("unknown.pem", new TestAuthority("nobody").issue(ALEXA));
  }

  private static Call certifiedWithAGap() {
    Identity leaf = AUTHORITY.issue(ALEXA);
    return certifiedBy("gap.pem", new Identity(leaf.keys(), leaf.chain().subList(0, 1)));
  }

  private static Call withoutCertificate() {
    host.put("/echo.api/text.pem", Reply.file("no certificate"));
    return Call.signed(SIGNER, "text.pem", JUST_NOW);
  }

  private static Call signedBody(String body) {
    return valid().withBody(body).with("Signature-256", SIGNER.signed(body));
  }
}
