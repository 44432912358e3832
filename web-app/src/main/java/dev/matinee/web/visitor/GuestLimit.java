package dev.matinee.web.visitor;

import dev.matinee.web.http.BoundedCache;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.language.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many people a node takes as guests within an hour: each has a session and a history in the
 * store, and asks for neither name nor password. So many from one address, and so many in all. On
 * the machine itself, where a proxy hides all addresses, the sum alone counts. Safe for use by any
 * number of threads.
 */
final class GuestLimit implements AutoCloseable {
  /** A school behind one address has fewer. */
  static final int OF_ADDRESS = 100;

  static final int OF_ALL = 10_000;

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MAX_ADDRESSES = 50_000;

  /** The network of ::1, as {@link dev.matinee.web.http.Transport#address} writes it. */
  private static final String LOOPBACK_V6 = "0000000000000000/64";

  private static final Window NONE = new Window(Instant.EPOCH, 0);

  private final BoundedCache<String, Window> windows =
      new BoundedCache<>(String.class, Window.class, MAX_ADDRESSES, WINDOW);
  private final Clock clock;
  private Window all = NONE;

  GuestLimit(Clock clock) {
    this.clock = clock;
  }

  private record Window(Instant begin, int guests) {
    boolean isOver(Instant now) {
      return now.isBefore(begin) || !now.isBefore(begin.plus(WINDOW));
    }

    Window with(Instant now) {
      return isOver(now) ? new Window(now, 1) : new Window(begin, guests + 1);
    }
  }

  /**
   * Counts one more.
   *
   * @throws RefusedException with 429 if there were enough
   */
  synchronized void require(String address) {
    Instant now = clock.instant();
    Window next = all.with(now);
    require(next, OF_ALL, now);
    if (!isThisMachine(address)) {
      Window ofAddress = windows.find(address).orElse(NONE).with(now);
      require(ofAddress, OF_ADDRESS, now);
      windows.put(address, ofAddress);
    }
    all = next;
  }

  private static void require(Window window, int most, Instant now) {
    if (window.guests() > most) {
      Duration left = Duration.between(now, window.begin().plus(WINDOW));
      throw RefusedException.forNow(
          429,
          Message.of("account.guests"),
          Message.of("account.guests.wait"),
          (int) left.toSeconds() + 1);
    }
  }

  private static boolean isThisMachine(String address) {
    return address.startsWith("127.") || address.equals(LOOPBACK_V6);
  }

  @Override
  public void close() {
    windows.close();
  }
}
