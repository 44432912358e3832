package dev.matinee.web.http;

import java.time.Duration;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends requests whose body does not come to an end: after some seconds it must have come at a pace
 * that the slowest line has, else the request fails with 408 and its connection is closed. Silence
 * is ended by the server's own limit for idle connections. Safe for use by any number of threads.
 */
public final class BodyTime extends Handler.Wrapper {
  private final Duration free;
  private final int bytesASecond;

  /**
   * With a pace of one's own.
   *
   * @param free in which a body may come as slowly as it likes
   * @param bytesASecond on average, from then on
   */
  BodyTime(Duration free, int bytesASecond) {
    this.free = free;
    this.bytesASecond = bytesASecond;
  }

  /** Twenty seconds, and 4 KiB a second from then on. */
  public BodyTime() {
    this(Duration.ofSeconds(20), 4 * 1024);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(new Timed(request), response, callback);
  }

  private final class Timed extends Request.Wrapper {
    private long bytes;

    Timed(Request request) {
      super(request);
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk == null || chunk.isLast() || Content.Chunk.isFailure(chunk)) {
        return chunk;
      }
      bytes += chunk.remaining();
      if (isInTime()) {
        return chunk;
      }
      chunk.release();
      Throwable late =
          new HttpException.RuntimeException(
              HttpStatus.REQUEST_TIMEOUT_408, "the body is too slow");
      getWrapped().fail(late);
      return Content.Chunk.from(late);
    }

    private boolean isInTime() {
      Duration taken = Duration.ofNanos(System.nanoTime() - getHeadersNanoTime());
      return taken.minus(free).toMillis() * bytesASecond <= bytes * 1_000;
    }
  }
}
