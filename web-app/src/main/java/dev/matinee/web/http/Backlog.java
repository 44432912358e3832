package dev.matinee.web.http;

import java.util.Arrays;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Lets a crowd of connections come in at once. Java keeps 50 that are not accepted yet; the system
 * drops what comes beyond them, and who called tries again a second later, when a proxy has given
 * up.
 */
public final class Backlog implements LifeCycle.Listener {
  private static final int MOST_NOT_ACCEPTED = 1_024;

  /** Before the server listens. */
  @Override
  public void lifeCycleStarting(LifeCycle server) {
    Arrays.stream(((Server) server).getConnectors())
        .filter(ServerConnector.class::isInstance)
        .map(ServerConnector.class::cast)
        .forEach(connector -> connector.setAcceptQueueSize(MOST_NOT_ACCEPTED));
  }
}
