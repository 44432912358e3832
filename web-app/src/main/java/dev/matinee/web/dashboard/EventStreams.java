package dev.matinee.web.dashboard;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The browsers that show the dashboard now. Safe for use by any number of threads. */
final class EventStreams implements AutoCloseable {
  /** Operators are few. */
  static final int MOST = 16;

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger places = new AtomicInteger(MOST);

  /** Opens one; empty if there are too many. */
  Optional<EventStream> open(Range range, Response response, Callback done) {
    if (places.getAndUpdate(free -> Math.max(0, free - 1)) == 0) {
      return Optional.empty();
    }
    EventStream stream = new EventStream(range, response, done, this::ended);
    open.add(stream);
    return Optional.of(stream);
  }

  private void ended(EventStream stream) {
    if (open.remove(stream)) {
      places.incrementAndGet();
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** The ranges that somebody looks at. */
  Set<Range> ranges() {
    return open.stream().map(EventStream::range).collect(Collectors.toSet());
  }

  /** Sends an event to all who look at a range. */
  void send(Range range, byte[] event) {
    open.stream().filter(stream -> stream.range() == range).forEach(stream -> stream.send(event));
  }

  @Override
  public void close() {
    open.forEach(EventStream::end);
  }
}
