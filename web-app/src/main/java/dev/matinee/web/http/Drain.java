package dev.matinee.web.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Server;

/**
 * Lets a node stop without a failed request. A proxy keeps its connections open: each is told to
 * close with its next answer, so that nothing more is sent over it. Safe for use by any number of
 * threads.
 */
public final class Drain {
  /**
   * How long a connection of a proxy may be idle while the node stops. Longer than the proxy keeps
   * one without use ({@code keepalive_timeout} in {@code nginx/production.conf}), so that it is the
   * proxy that closes it, and never sends a request over one that is being closed here.
   */
  private static final Duration OF_PROXY = Duration.ofSeconds(3);

  /** The same of a browser, which opens another connection by itself. */
  private static final Duration OF_BROWSER = Duration.ofMillis(100);

  private volatile boolean begun;

  /** Closes the connection after the answer, if the node is about to stop. */
  public void apply(Context context) {
    if (begun) {
      context.header("Connection", "close");
    }
  }

  /**
   * From now on, connections end with their next answer.
   *
   * @param behindProxy whether connections are those of a proxy, which are worth waiting for
   */
  public void begin(Server server, boolean behindProxy) {
    begun = true;
    long idleMillis = (behindProxy ? OF_PROXY : OF_BROWSER).toMillis();
    Arrays.stream(server.getConnectors())
        .filter(AbstractConnector.class::isInstance)
        .map(AbstractConnector.class::cast)
        .forEach(connector -> connector.setShutdownIdleTimeout(idleMillis));
  }
}
