package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which forwarding headers are believed. */
class TransportTest {
  private static final String PROTOCOL = "X-Forwarded-Proto";
  private static final String ADDRESS = "X-Forwarded-For";

  @TempDir private Path folder;

  private RunningSite start(Map<String, String> environment) {
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://films.example")))
            .withDoor(FrontDoor.of(environment));
    return RunningSite.start(settings, SqliteStores.open(folder.resolve("m.db")), List.of());
  }

  @Test
  void whatACallerWhoIsNoProxySaysIsNotBelieved() {
    try (RunningSite site = start(Map.of("MATINEE_PROXIES", "10.42.0.0/16, 192.0.2.7"))) {
      HttpResponse<String> page = site.get("/movies", PROTOCOL, "https");

      assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain("Secure");
      assertThat(statusAfterFiveGuesses(site)).isEqualTo(429);
    }
  }

  @Test
  void whatTheProxyOfThisMachineSaysIsBelieved() {
    try (RunningSite site = start(Map.of())) {
      HttpResponse<String> page = site.get("/movies", PROTOCOL, "https");

      assertThat(page.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=63072000");
      assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
      assertThat(statusAfterFiveGuesses(site)).isEqualTo(422);
    }
  }

  /** Each guess says that it comes from another address. */
  private static int statusAfterFiveGuesses(RunningSite site) {
    int status = 0;
    for (int guess = 0; guess < 6; guess++) {
      SiteClient guesser = SiteClient.of(site, ADDRESS, "203.0.113." + guess);
      status = guesser.send("/login", "username", "ann", "password", "wrong guess").statusCode();
    }
    return status;
  }

  /** A proxy that appends leaves what the visitor wrote in front. */
  @Test
  void onlyTheLastAddressIsTheProxysOwnWord() {
    try (RunningSite site = start(Map.of())) {
      int status = 0;
      for (int guess = 0; guess < 6; guess++) {
        String said = "198.51.100." + guess + ", 203.0.113.1";
        status =
            SiteClient.of(site, ADDRESS, said)
                .send("/login", "username", "ann", "password", "wrong guess")
                .statusCode();
      }
      assertThat(status).isEqualTo(429);
    }
  }

  @Test
  void hostsBelowTheSitesAreCoveredWhereTheSettingSaysSo() {
    try (RunningSite site = start(Map.of("MATINEE_HSTS_SUBDOMAINS", "true"))) {
      assertThat(site.get("/about", PROTOCOL, "https").headers().map())
          .containsEntry(
              "strict-transport-security", List.of("max-age=63072000; includeSubDomains"));
      assertThat(site.get("/%2e", PROTOCOL, "https").headers().map())
          .containsKey("strict-transport-security");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "127.0.0.1 | 127.0.0.1 | true",
        "10.0.0.0/8, ::1 | 10.255.0.1 | true",
        "10.0.0.0/8, ::1 | ::1 | true",
        "10.0.0.0/8, ::1 | 11.0.0.1 | false",
        "fd00::/8 | fd12::7 | true",
        "fd00::/8 | 127.0.0.1 | false"
      })
  void networksAreOfBothKinds(String networks, String address, boolean contained) {
    assertThat(ProxyNetworks.of(Map.of("MATINEE_PROXIES", networks)).contain(address))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/8,", "*"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProxyNetworks.of(Map.of("MATINEE_PROXIES", text)))
        .withMessageStartingWith("MATINEE_PROXIES must be addresses or networks");
  }

  @Test
  void theSettingForSubdomainsIsTrueOrFalse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrontDoor.of(Map.of("MATINEE_HSTS_SUBDOMAINS", "yes")))
        .withMessage("MATINEE_HSTS_SUBDOMAINS must be true or false, got 'yes'");
  }
}
