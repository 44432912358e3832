package dev.matinee.web.http;

import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a server which only this machine can reach is asked for by. A page of another site
 * may let its own name lead to this machine, and would then count as a page of this one (DNS
 * rebinding). A server that other machines can reach has names that it does not know, and takes
 * any.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param names in small letters and without a port; empty where any will do
 */
public record KnownHosts(Optional<Set<String>> names) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Those of a server.
   *
   * @param bound the address that it listens on
   * @param publicUrl the address that browsers use, where it is another
   */
  public static KnownHosts of(String bound, Optional<URI> publicUrl) {
    if (!isLoopback(bound)) {
      return new KnownHosts(Optional.empty());
    }
    Set<String> names = new TreeSet<>(LOOPBACK);
    names.add(bound.toLowerCase(Locale.ROOT));
    publicUrl.map(URI::getHost).map(host -> host.toLowerCase(Locale.ROOT)).ifPresent(names::add);
    return new KnownHosts(Optional.of(names));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Lets a request pass that names one of them, or none at all.
   *
   * @throws RefusedException with status 421 otherwise
   */
  public void require(Context context) {
    if (!include(Optional.ofNullable(context.header("Host")))) {
      throw new RefusedException(421, Message.of("error.host"), Message.of("error.host.unchanged"));
    }
  }

  /**
   * Whether the host that a request names is one of them.
   *
   * @param hostAndPort as the header {@code Host} has them; empty where there is none
   */
  public boolean include(Optional<String> hostAndPort) {
    Optional<String> host = hostAndPort.map(KnownHosts::name);
    return names.isEmpty() || host.isEmpty() || names.get().contains(host.get());
  }

  private static String name(String hostAndPort) {
    return hostAndPort.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
  }
}
