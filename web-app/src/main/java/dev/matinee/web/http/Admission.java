package dev.matinee.web.http;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Takes so many requests at once, lets others wait for a moment, and refuses with 503 what would
 * wait longer: a node that has too much to do answers those whom it can, in time. Readers and those
 * who change something have places of their own, so that senders whose forms do not arrive stand in
 * the way of no reader. Requests that ask whether the node is well do not wait. Safe for use by any
 * number of threads.
 */
public final class Admission extends QoSHandler {
  /** As many as may wait for the store at once; more would only be refused there. */
  private static final int MOST_AT_ONCE = 64;

  private static final int MOST_WAITING = 1_000;

  /** What the store's time limit leaves of the two seconds that a page may take. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private static final String RETRY_AFTER_SECONDS = "2";
  private static final String[] READING = {"GET", "HEAD"};

  private Admission() {
    setMaxRequestCount(MOST_AT_ONCE);
    setMaxSuspendedRequestCount(MOST_WAITING);
    setMaxSuspend(LONGEST_WAIT);
    excludePath("/health/*");
  }

  /** The places of those who read, to stand before all that handles requests. */
  public static Admission ofReaders() {
    Admission admission = new Admission();
    admission.includeMethod(READING);
    return admission;
  }

  /** The places of all others. */
  public static Admission ofChanges() {
    Admission admission = new Admission();
    admission.excludeMethod(READING);
    return admission;
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
