package dev.matinee.web.metrics;

import dev.matinee.web.http.Port;
import java.util.Map;
import java.util.Optional;

/**
 * Where the dashboard and {@code /metrics} are served: never on the port of the site, so that a
 * proxy that passes everything on does not publish it. Immutable.
 *
 * @param host the address to listen on
 * @param port 0 to 65535; 0 takes any free one
 */
public record AdminAddress(String host, int port) {
  /** The variable of the environment that has the port. */
  public static final String PORT = "MATINEE_ADMIN_PORT";

  /** The variable that has the host. */
  public static final String HOST = "MATINEE_ADMIN_HOST";

  private static final String THIS_MACHINE = "127.0.0.1";

  /**
   * @throws IllegalArgumentException if the port is not one, or the host cannot be one
   */
  public AdminAddress {
    if (!Port.isPort(port)) {
      throw wrong(PORT, Integer.toString(port), "a number between 0 and " + Port.MAX);
    }
    if (!host.matches("[A-Za-z0-9.:-]{1,253}")) {
      throw wrong(HOST, host, "an address of this machine");
    }
  }

  /** A port, on the host that the environment says, else for this machine alone. */
  public static AdminAddress of(int port, Map<String, String> environment) {
    return new AdminAddress(given(HOST, environment).orElse(THIS_MACHINE), port);
  }

  /**
   * What the environment says; empty where it has no port.
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static Optional<AdminAddress> of(Map<String, String> environment) {
    return given(PORT, environment).map(port -> of(number(port), environment));
  }

  private static Optional<String> given(String name, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static int number(String port) {
    if (port.matches("[0-9]{1,5}")) {
      return Integer.parseInt(port);
    }
    throw wrong(PORT, port, "a number between 0 and " + Port.MAX);
  }

  private static IllegalArgumentException wrong(String name, String value, String allowed) {
    return new IllegalArgumentException(name + " must be " + allowed + ", got '" + value + "'");
  }
}
