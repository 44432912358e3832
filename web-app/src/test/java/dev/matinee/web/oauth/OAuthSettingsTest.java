package dev.matinee.web.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuthSettingsTest {
  private static final Map<String, String> RIGHT =
      Map.of(
          OAuthSettings.CLIENT_ID, "alexa",
          OAuthSettings.CLIENT_SECRET, "sixteen-letters!",
          OAuthSettings.REDIRECTS, "https://one.example/link?v=1, http://127.0.0.1:9/back");

  @Test
  void whatIsSetIsRead() {
    OAuthSettings settings = OAuthSettings.of(RIGHT).orElseThrow();

    assertThat(settings.clientId()).isEqualTo("alexa");
    assertThat(settings.redirects())
        .containsExactly(
            URI.create("https://one.example/link?v=1"), URI.create("http://127.0.0.1:9/back"));
    assertThat(settings.toString()).doesNotContain("sixteen");
  }

  @Test
  void withoutAnyOfThemNobodyLinks() {
    assertThat(OAuthSettings.of(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MATINEE_OAUTH_CLIENT_ID, ''",
    "MATINEE_OAUTH_CLIENT_ID, two words",
    "MATINEE_OAUTH_CLIENT_SECRET, fifteen-letters",
    "MATINEE_OAUTH_REDIRECTS, ''",
    "MATINEE_OAUTH_REDIRECTS, http://one.example/link",
    "MATINEE_OAUTH_REDIRECTS, https://one.example/link#part",
    "MATINEE_OAUTH_REDIRECTS, https://me@one.example/link",
    "MATINEE_OAUTH_REDIRECTS, 'https://one.example/link,'",
    "MATINEE_OAUTH_REDIRECTS, not an address"
  })
  void aWrongValueIsNamedAndNoSecretIsShown(String name, String value) {
    Map<String, String> wrong = new HashMap<>(RIGHT);
    wrong.put(name, value);

    assertThatThrownBy(() -> OAuthSettings.of(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " must be ")
        .hasMessageNotContaining("fifteen-");
  }
}
