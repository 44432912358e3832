package dev.matinee.web.dashboard;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Server-sent events to one browser. No thread waits for it: where it reads slowly, it gets the
 * latest event and misses those between. Safe for use by any number of threads.
 */
final class EventStream {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Range range;
  private final Response response;
  private final Callback done;
  private final Consumer<EventStream> ended;

  private boolean writing;
  private boolean ending;
  private Optional<ByteBuffer> next = Optional.empty();

  /**
   * Sends nothing yet.
   *
   * @param range that the browser shows
   * @param done is told when the answer is over
   * @param ended is told when nothing can be sent any more
   */
  EventStream(Range range, Response response, Callback done, Consumer<EventStream> ended) {
    this.range = range;
    this.response = response;
    this.done = done;
    this.ended = ended;
  }

  Range range() {
    return range;
  }

  /** Sends an event as soon as the one before is gone. */
  void send(byte[] event) {
    ByteBuffer bytes = ByteBuffer.wrap(event);
    synchronized (this) {
      if (ending) {
        return;
      }
      if (writing) {
        next = Optional.of(bytes);
        return;
      }
      writing = true;
    }
    write(bytes);
  }

  private void write(ByteBuffer bytes) {
    response.write(false, bytes, Callback.from(this::written, this::failed));
  }

  private void written() {
    Optional<ByteBuffer> following;
    boolean over;
    synchronized (this) {
      following = next;
      next = Optional.empty();
      over = ending;
      writing = !over && following.isPresent();
    }
    if (over) {
      response.write(true, NOTHING, done);
    } else {
      following.ifPresent(this::write);
    }
  }

  private void failed(Throwable reason) {
    synchronized (this) {
      ending = true;
    }
    ended.accept(this);
    done.failed(reason);
  }

  /** Ends the answer, after the event that is on its way. */
  void end() {
    synchronized (this) {
      if (ending) {
        return;
      }
      ending = true;
      if (writing) {
        return;
      }
    }
    response.write(true, NOTHING, done);
  }
}
