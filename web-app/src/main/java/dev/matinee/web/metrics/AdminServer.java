package dev.matinee.web.metrics;

import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves {@code /metrics} and the pages of the operator, with few threads of its own, so that it
 * answers where the site is too busy to. Safe for use by any number of threads.
 */
public final class AdminServer implements AutoCloseable {
  private static final String PATH = "/metrics";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final int THREADS = 6;
  private static final int IDLE_MILLIS = 10_000;

  private final Server server;
  private final URI uri;

  private AdminServer(Server server, URI uri) {
    this.server = server;
    this.uri = uri;
  }

  /**
   * Starts listening.
   *
   * @param metrics makes the answer anew for each request
   * @param pages answers for other paths
   * @throws AdminPortException if the address cannot be had
   */
  public static AdminServer start(AdminAddress address, Supplier<String> metrics, Handler pages) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("admin");
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.host());
    connector.setPort(address.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new Handler.Sequence(new Answer(metrics), pages, new Nothing()));
    try {
      server.start();
    } catch (Exception e) { // all that Jetty declares
      throw new AdminPortException(address, e);
    }
    String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    return new AdminServer(
        server, URI.create("http://" + host + ":" + connector.getLocalPort() + PATH));
  }

  /** Where the metrics are. */
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // all that Jetty declares
      throw new IllegalStateException("the admin port does not close", e);
    }
  }

  private static final class Answer extends Handler.Abstract {
    private final Supplier<String> metrics;

    Answer(Supplier<String> metrics) {
      this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      if (!PATH.equals(Request.getPathInContext(request))) {
        return false;
      }
      if (request.getMethod().equals("GET")) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TEXT);
        Content.Sink.write(response, true, metrics.get(), callback);
      } else {
        response.setStatus(HttpStatus.METHOD_NOT_ALLOWED_405);
        callback.succeeded();
      }
      return true;
    }
  }

  /** Jetty's own answer would be a page that names Jetty. */
  private static final class Nothing extends Handler.Abstract.NonBlocking {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.setStatus(HttpStatus.NOT_FOUND_404);
      callback.succeeded();
      return true;
    }
  }
}
