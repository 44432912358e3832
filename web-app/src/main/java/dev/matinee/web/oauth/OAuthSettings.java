package dev.matinee.web.oauth;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one program that people may let speak for their account. Immutable.
 *
 * @param clientId what it calls itself
 * @param clientSecret what it proves itself with
 * @param redirects where its users may be sent to, each letter by letter
 */
public record OAuthSettings(String clientId, String clientSecret, List<URI> redirects) {
  public static final String CLIENT_ID = "MATINEE_OAUTH_CLIENT_ID";
  public static final String CLIENT_SECRET = "MATINEE_OAUTH_CLIENT_SECRET";
  public static final String REDIRECTS = "MATINEE_OAUTH_REDIRECTS";

  private static final String CLIENT_ID_FORM = "[A-Za-z0-9._~-]{1,100}";
  private static final String SECRET_FORM = "[!-~]{16,200}";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public OAuthSettings {
    redirects = List.copyOf(redirects);
  }

  /**
   * What the environment says; empty where it says none of it.
   *
   * @throws IllegalArgumentException with the name, the value (but not the secret) and what is
   *     allowed
   */
  public static Optional<OAuthSettings> of(Map<String, String> environment) {
    String id = environment.getOrDefault(CLIENT_ID, "");
    String secret = environment.getOrDefault(CLIENT_SECRET, "");
    String redirects = environment.getOrDefault(REDIRECTS, "");
    if ((id + secret + redirects).isBlank()) {
      return Optional.empty();
    }
    require(id.matches(CLIENT_ID_FORM), CLIENT_ID, "1 to 100 letters, digits and ._~-", id);
    require(
        secret.matches(SECRET_FORM),
        CLIENT_SECRET,
        "16 to 200 ASCII characters without blanks",
        secret.length() + " characters that are not");
    List<URI> addresses =
        Arrays.stream(redirects.split(",", -1)).map(String::strip).map(OAuthSettings::uri).toList();
    return Optional.of(new OAuthSettings(id, secret, addresses));
  }

  private static URI uri(String text) {
    require(
        isRedirect(text),
        REDIRECTS,
        "https addresses with commas between them (http on this machine only), without #",
        "'" + text + "'");
    return URI.create(text);
  }

  private static boolean isRedirect(String text) {
    try {
      URI uri = URI.create(text);
      boolean whole =
          uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
      return whole
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static void require(boolean right, String name, String allowed, String got) {
    if (!right) {
      throw new IllegalArgumentException(name + " must be " + allowed + ", got " + got);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OAuthSettings[" + clientId + ", " + redirects + "]";
  }
}
