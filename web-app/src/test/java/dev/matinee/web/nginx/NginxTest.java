package dev.matinee.web.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.Curl;
import dev.matinee.web.testsite.HeaderSet;
import dev.matinee.web.testsite.ProxiedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production configuration in front of two nodes, over TLS. */
class NginxTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static ProxiedSite site;

  @BeforeAll
  static void start() {
    site = opened.add(ProxiedSite.start(folder));
  }

  @Test
  void theFormLeadsToFiveMoviesThroughEitherNode() {
    Matcher token = TOKEN.matcher(site.curl().run(site.address("/movies")).body());
    assertThat(token.find()).isTrue();

    Curl.Answer posted =
        site.curl()
            .run(
                "--data",
                "userId=1&count=5&_csrf=" + token.group(1),
                "--header",
                "Origin: https://" + ProxiedSite.HOST,
                site.address("/movies"));

    assertThat(posted.status()).isEqualTo(303);
    assertThat(posted.header("Location")).containsExactly("/result?userId=1&count=5");
    for (int request = 0; request < 4; request++) {
      Curl.Answer result = site.curl().run(site.address("/result?userId=1&count=5"));

      assertThat(result.status()).isEqualTo(200);
      assertThat(result.body()).contains("Film &lt;");
    }
    assertThat(site.nginx().log("access.log"))
        .contains(site.one().uri().getAuthority())
        .contains(site.two().uri().getAuthority());
  }

  @Test
  void everyAnswerCarriesEachSecurityHeaderOnce() {
    List<Curl.Answer> answers =
        List.of(
            site.curl().run(site.address("/")),
            site.curl().run(site.address("/result?userId=abc&count=5")),
            site.curl().run(site.address("/nowhere")),
            site.curl().run(site.address("/voice/skill")),
            site.curl().run(site.address("/metrics")),
            site.curl()
                .run(
                    "--data-binary",
                    "x".repeat(70_000),
                    "--header",
                    "Expect:",
                    site.address("/movies")));

    assertThat(answers)
        .extracting(Curl.Answer::status)
        .containsExactly(200, 400, 404, 404, 404, 413);
    answers.forEach(HeaderSet::require);
  }

  @Test
  void refusalsOfTheNodeAndOfNginxCarryThemToo() {
    String large = "x".repeat(10_000);
    List<Curl.Answer> answers =
        List.of(
            site.curl().run(site.address("/account")),
            site.curl().run(site.address("/api/v1/me/ratings")),
            site.curl().run("--data", "username=ann", site.address("/login")),
            site.curl().run("--request", "DELETE", site.address("/about")),
            site.curl().run("--request", "TRACE", site.address("/about")),
            site.curl().run("--http1.1", site.address("/" + large)),
            site.curl().run("--http1.1", "--header", "X: " + large, site.address("/")),
            site.curl().run("--http1.1", "--header", "Host: a b", site.address("/")));

    assertThat(answers)
        .extracting(Curl.Answer::status)
        .containsExactly(303, 401, 403, 405, 405, 414, 400, 400);
    answers.forEach(HeaderSet::require);
  }

  @Test
  void fileOfRatingsMayBeLargerThanOtherBodies() {
    Curl.Answer answer =
        site.curl()
            .run(
                "--data-binary",
                "x".repeat(70_000),
                "--header",
                "Expect:",
                site.address("/api/v1/me/import"));

    // The node looks at it, and asks for a token.
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).containsExactly("Bearer");
  }

  @Test
  void aFileOfRatingsPassesAndTheNodeItselfSaysWhenItIsTooLarge() throws IOException {
    Matcher token = TOKEN.matcher(site.curl().run(site.address("/import")).body());
    assertThat(token.find()).isTrue();

    Curl.Answer small = bring(token.group(1), 2 * 1024 * 1024);
    Curl.Answer large = bring(token.group(1), 3 * 1024 * 1024);
    Curl.Answer huge = bring(token.group(1), 5 * 1024 * 1024);

    assertThat(small.status()).isEqualTo(422);
    assertThat(small.body()).contains("id=\"fileError\"", "more than 100000 rows");
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.body()).contains("id=\"fileError\"", "at most 2 MB are read");
    assertThat(huge.status()).isEqualTo(413);
    assertThat(huge.body()).contains("That was too large");
  }

  private static Curl.Answer bring(String token, int bytes) throws IOException {
    Path file = folder.resolve("file-" + bytes + ".csv");
    Files.writeString(file, "x,y\n".repeat(bytes / 4));
    return site.curl()
        .run(
            "--form",
            "_csrf=" + token,
            "--form",
            "file=@" + file,
            "--header",
            "Expect:",
            site.address("/import"));
  }

  @Test
  void anotherHostGetsNoCertificateAndNoAnswer() {
    Curl.Answer overTls = site.curl().run("https://other.example:" + site.nginx().port() + "/");
    Curl.Answer plain = site.curl().run("http://other.example:" + site.plainPort() + "/");

    // 35: the TLS handshake failed; 52 and 56: the connection was closed without a word.
    assertThat(overTls.exitCode()).isEqualTo(35);
    assertThat(plain.exitCode()).isIn(52, 56);
    assertThat(plain.text()).doesNotContain("HTTP/");
  }

  @Test
  void plainHttpIsSentToTlsOnTheConfiguredHost() {
    Curl.Answer answer =
        site.curl().run("http://" + ProxiedSite.HOST + ":" + site.plainPort() + "/movies?x=1");

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location"))
        .containsExactly("https://" + ProxiedSite.HOST + "/movies?x=1");
  }

  @Test
  void oldProtocolsAreRefused() {
    assertThat(site.curl().run("--tls-max", "1.1", "--tlsv1.0", site.address("/")).exitCode())
        .isEqualTo(35);
    assertThat(site.curl().run("--tls-max", "1.2", site.address("/")).status()).isEqualTo(200);
  }

  @Test
  void ciphersWithoutAuthenticatedEncryptionAreRefused() {
    String address = site.address("/");
    String[] strong = {"--tls-max", "1.2", "--ciphers", "ECDHE-ECDSA-AES128-GCM-SHA256", address};
    String[] weak = {"--tls-max", "1.2", "--ciphers", "ECDHE-ECDSA-AES128-SHA", address};

    assertThat(site.curl().run(strong).status()).isEqualTo(200);
    assertThat(site.curl().run(weak).exitCode()).isEqualTo(35);
  }
}
