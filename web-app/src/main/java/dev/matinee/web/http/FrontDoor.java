package dev.matinee.web.http;

import java.util.Map;

/**
 * What stands before a node that browsers reach by TLS. Immutable.
 *
 * @param proxies what they say of a visitor is believed, and what other callers say is not
 * @param coversSubdomains whether browsers are to use TLS for all hosts below the site's as well
 */
public record FrontDoor(ProxyNetworks proxies, boolean coversSubdomains) {
  /** The variable of the environment that says whether hosts below have TLS as well. */
  public static final String SUBDOMAINS = "MATINEE_HSTS_SUBDOMAINS";

  /** A proxy on the same machine, and nothing said of other hosts. */
  public static final FrontDoor USUAL = new FrontDoor(ProxyNetworks.LOOPBACK, false);

  /**
   * What the environment says.
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static FrontDoor of(Map<String, String> environment) {
    String subdomains = environment.getOrDefault(SUBDOMAINS, "false");
    if (!subdomains.equals("true") && !subdomains.equals("false")) {
      throw new IllegalArgumentException(
          SUBDOMAINS + " must be true or false, got '" + subdomains + "'");
    }
    return new FrontDoor(ProxyNetworks.of(environment), subdomains.equals("true"));
  }
}
