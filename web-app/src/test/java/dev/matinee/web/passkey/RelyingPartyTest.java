package dev.matinee.web.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelyingPartyTest {
  @ParameterizedTest
  @CsvSource({
    "https://films.example, films.example, https://films.example",
    "https://Films.Example/, films.example, https://films.example",
    "https://films.example:443, films.example, https://films.example",
    "https://films.example:8443, films.example, https://films.example:8443",
    "http://localhost:8080, localhost, http://localhost:8080",
    "http://localhost, localhost, http://localhost",
    "http://films.localhost:80, films.localhost, http://films.localhost",
  })
  void aHostWithTlsAndThisMachineHavePasskeys(String address, String id, String origin) {
    assertThat(RelyingParty.at(URI.create(address))).contains(new RelyingParty(id, origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://films.example",
        "https://192.0.2.7",
        "http://127.0.0.1:8080",
        "https://[2001:db8::1]:8443",
        "ftp://localhost",
        "localhost",
        "https://films_example"
      })
  void numbersAndOpenConnectionsHaveNone(String address) {
    assertThat(RelyingParty.at(URI.create(address))).isEmpty();
  }
}
