package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how a request came here: over TLS or not, and from where. A proxy says so by its forwarding
 * headers; they are read where a proxy stands, from its own connections alone. Safe for use by any
 * number of threads.
 */
public final class Transport {
  private static final Logger LOG = LoggerFactory.getLogger(Transport.class);
  private static final String PROTOCOL = "X-Forwarded-Proto";
  private static final String ADDRESS = "X-Forwarded-For";

  private final boolean behindTls;
  private final FrontDoor door;
  private final AtomicBoolean warned = new AtomicBoolean();

  /**
   * Behind a door.
   *
   * @param behindTls whether browsers use TLS, which a proxy ends
   */
  public Transport(boolean behindTls, FrontDoor door) {
    this.behindTls = behindTls;
    this.door = door;
  }

  /** Whether the visitor uses TLS. */
  public boolean isSecure(Context context) {
    return isSecure(context.ip(), context.header(PROTOCOL));
  }

  /** The same of a request that the site does not see. */
  public boolean isSecure(Request request) {
    return isSecure(Request.getRemoteAddr(request), request.getHeaders().get(PROTOCOL));
  }

  private boolean isSecure(String caller, @Nullable String protocol) {
    return "https".equals(protocol) && isProxy(caller);
  }

  /**
   * Where the visitor is, for limits; never for proof of who somebody is. A proxy that adds to what
   * it was told adds at the end. Of an address of IPv6 it is the network.
   */
  public String address(Context context) {
    String caller = context.ip();
    return VisitorNetwork.of(
        Optional.ofNullable(context.header(ADDRESS))
            .filter(said -> isProxy(caller))
            .map(said -> said.substring(said.lastIndexOf(',') + 1).strip())
            .orElse(caller));
  }

  /** Whether browsers that came by TLS are to use it for all hosts below the site's. */
  boolean coversSubdomains() {
    return door.coversSubdomains();
  }

  private boolean isProxy(String caller) {
    if (!behindTls) {
      return false;
    }
    boolean known = door.proxies().contain(caller);
    if (!known && warned.compareAndSet(false, true)) {
      LOG.atWarn()
          .addKeyValue("setting", ProxyNetworks.VARIABLE)
          .log("forwarding headers of an unknown proxy are not believed");
    }
    return known;
  }
}
