package dev.matinee.web.http;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;

/**
 * Tells what the sender of a request did wrong from what the site did: a body that is no body, that
 * ends too early, or that does not come.
 */
final class SenderFault {
  private static final int BAD_REQUEST = 400;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int FIRST_OF_SERVERS = 500;
  private static final int MOST_CAUSES = 8;

  private SenderFault() {}

  /** The status of the answer; empty where the failure is ours. */
  static OptionalInt status(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof HttpException refusal && refusal.getCode() < FIRST_OF_SERVERS) {
        return OptionalInt.of(refusal.getCode());
      }
      if (cause instanceof EofException) {
        return OptionalInt.of(BAD_REQUEST);
      }
      cause = cause.getCause();
    }
    // How Jetty says that nothing more came.
    boolean silent =
        failure instanceof IOException && failure.getCause() instanceof TimeoutException;
    return silent ? OptionalInt.of(REQUEST_TIMEOUT) : OptionalInt.empty();
  }
}
