package dev.matinee.web.http;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Takes so many requests at once, lets others wait for a moment, and refuses with 503 what would
 * wait longer: a node that has too much to do answers those whom it can, in time. Whoever asks
 * whether the node is well does not wait. Safe for use by any number of threads.
 */
public final class Admission extends QoSHandler {
  /** About half of the server's threads; more of them would only wait for each other. */
  private static final int MOST_AT_ONCE = 128;

  private static final int MOST_WAITING = 1_000;

  /** What the store's time limit leaves of the two seconds that a page may take. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private static final String RETRY_AFTER_SECONDS = "2";

  /** To stand before all that handles requests. */
  public Admission() {
    setMaxRequestCount(MOST_AT_ONCE);
    setMaxSuspendedRequestCount(MOST_WAITING);
    setMaxSuspend(LONGEST_WAIT);
    excludePath("/health/*");
  }

  /** How many requests were refused. */
  public long refused() {
    return getTotalExceededRequestCount() + getTotalExpiredRequestCount();
  }

  @Override
  protected void reject(Request request, Response response, Callback callback, int status) {
    advise(response);
    super.reject(request, response, callback, status);
  }

  @Override
  protected void failSuspended(
      Request request, Response response, Callback callback, int status, Throwable failure) {
    advise(response);
    super.failSuspended(request, response, callback, status, failure);
  }

  private static void advise(Response response) {
    response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
  }
}
