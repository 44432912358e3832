package dev.matinee.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;

/**
 * Connections over TLS whose headers or body arrive a byte at a time. One that nginx has enough of
 * is made anew. Safe for use by any number of threads.
 */
final class SlowClients implements AutoCloseable {
  private static final long PAUSE_MILLIS = 200;
  private static final long LONGEST_START_SECONDS = 60;
  private static final byte[] HEADERS =
      ("GET /movies HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + "a".repeat(1_000))
          .getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BODY =
      ("POST /movies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000\r\n\r\nuserId="
              + "1".repeat(1_000))
          .getBytes(StandardCharsets.US_ASCII);

  private final LoadedSite site;
  private final int count;
  private final List<Slow> open = new ArrayList<>();
  private final Thread thread = new Thread(this::drip, "slow clients");
  private volatile boolean ended;
  private final AtomicLong bytes = new AtomicLong();
  private final CountDownLatch connected = new CountDownLatch(1);

  private SlowClients(LoadedSite site, int count) {
    this.site = site;
    this.count = count;
  }

  /** Returns when all are connected. */
  static SlowClients start(LoadedSite site, int count) throws InterruptedException {
    SlowClients clients = new SlowClients(site, count);
    clients.thread.setDaemon(true);
    clients.thread.start();
    if (!clients.connected.await(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
      clients.close();
      throw new IllegalStateException("the slow clients did not get through");
    }
    return clients;
  }

  /** How many bytes were sent. */
  long bytes() {
    return bytes.get();
  }

  private void drip() {
    TlsClient tls = TlsClient.trusting(site.certificate());
    while (!ended) {
      try {
        while (open.size() < count && !ended) {
          open.add(new Slow(tls.connect(site.address()), open.size() % 2 == 0 ? HEADERS : BODY));
        }
        connected.countDown();
        dropOfEach();
        Thread.sleep(PAUSE_MILLIS);
      } catch (IOException e) {
        // Refused: it is tried again.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void dropOfEach() {
    for (Iterator<Slow> each = open.iterator(); each.hasNext(); ) {
      if (each.next().drop()) {
        bytes.incrementAndGet();
      } else {
        each.remove();
      }
    }
  }

  /** One of them. */
  private static final class Slow {
    private final SSLSocket socket;
    private final byte[] text;
    private int at;

    Slow(SSLSocket socket, byte[] text) {
      this.socket = socket;
      this.text = text;
    }

    /** Whether the connection is still there. */
    boolean drop() {
      try {
        socket.getOutputStream().write(text[at % text.length]);
        at++;
        return true;
      } catch (IOException cut) {
        return false;
      }
    }
  }

  @Override
  public void close() {
    ended = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Slow slow : open) {
      try {
        slow.socket.close();
      } catch (IOException gone) {
        // All the same.
      }
    }
  }
}
