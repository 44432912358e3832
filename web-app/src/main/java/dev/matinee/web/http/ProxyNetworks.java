package dev.matinee.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Where the proxies are that are believed what they say of a visitor. Immutable; safe for use by
 * any number of threads.
 */
public final class ProxyNetworks {
  /** The variable of the environment that has them. */
  public static final String VARIABLE = "MATINEE_PROXIES";

  /** A proxy on the same machine. */
  public static final ProxyNetworks LOOPBACK = new ProxyNetworks(List.of("127.0.0.0/8", "::1"));

  private static final String ADDRESS = "[0-9A-Fa-f.:]+(/[0-9]{1,3})?";

  private final InetAddressSet networks = new InetAddressSet();

  private ProxyNetworks(List<String> networks) {
    this.networks.addAll(networks);
  }

  /**
   * What the environment says, else the machine itself.
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static ProxyNetworks of(Map<String, String> environment) {
    String text = environment.getOrDefault(VARIABLE, "");
    return text.isBlank() ? LOOPBACK : parse(text);
  }

  private static ProxyNetworks parse(String text) {
    List<String> parts = Stream.of(text.split(",", -1)).map(String::strip).toList();
    try {
      if (parts.stream().allMatch(part -> part.matches(ADDRESS))) {
        return new ProxyNetworks(parts);
      }
    } catch (IllegalArgumentException notOne) {
      // said below
    }
    throw new IllegalArgumentException(
        VARIABLE + " must be addresses or networks such as 10.0.0.0/8, got '" + text + "'");
  }

  /**
   * Whether a connection comes from one of them.
   *
   * @param address of its other end, in numbers
   */
  public boolean contain(String address) {
    try {
      return networks.test(InetAddress.getByName(address));
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
