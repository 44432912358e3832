package dev.matinee.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * What the sender of a refused request is still sending. A connection that is closed while data lie
 * unread on it is reset, and a reset can take the answer with it: the sender would see a broken
 * connection in the place of the reason.
 */
public final class RefusedBody {
  private static final int MAX_BYTES = 8 * 1024 * 1024;
  private static final int AT_ONCE = 16 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private RefusedBody() {}

  /** Reads and forgets what comes within a second, up to 8 MiB. */
  public static void discard(InputStream body, long announced) {
    long left = Math.min(announced, MAX_BYTES);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (left > 0 && System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
        left -= discardAvailable(body);
      }
    } catch (IOException gone) {
      return; // the client is gone
    }
  }

  private static long discardAvailable(InputStream body) throws IOException {
    int available = Math.min(body.available(), AT_ONCE);
    if (available > 0) {
      return body.readNBytes(available).length;
    }
    pause();
    return 0;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
