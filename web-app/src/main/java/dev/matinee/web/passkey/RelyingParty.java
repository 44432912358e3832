package dev.matinee.web.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The site as browsers know it when they make and use passkeys. Immutable.
 *
 * @param id the host, which passkeys are bound to
 * @param origin scheme, host and port, which a browser signs along
 */
public record RelyingParty(String id, String origin) {
  private static final String LOCAL = "localhost";
  private static final Pattern ADDRESS_OF_NUMBERS = Pattern.compile("\\[.*|.*\\.?[0-9]+");
  private static final int NO_PORT = -1;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  /**
   * The site at an address; empty where browsers have no passkeys: without TLS on another host than
   * this machine, and where the host is no name.
   */
  static Optional<RelyingParty> at(URI address) {
    String scheme = String.valueOf(address.getScheme());
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https") || (scheme.equals("http") && isLocal(host));
    if (!secure || address.getHost() == null || ADDRESS_OF_NUMBERS.matcher(host).matches()) {
      return Optional.empty();
    }
    return Optional.of(new RelyingParty(host, scheme + "://" + host + port(address, scheme)));
  }

  private static String port(URI address, String scheme) {
    int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    int port = address.getPort();
    return port == NO_PORT || port == usual ? "" : ":" + port;
  }

  static boolean isLocal(String host) {
    return host.equals(LOCAL) || host.endsWith("." + LOCAL);
  }
}
