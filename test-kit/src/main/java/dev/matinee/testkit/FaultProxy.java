package dev.matinee.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server of DynamoDB's protocol, and treats its clients as its fault is. Safe for
 * use by any number of threads.
 */
public final class FaultProxy implements AutoCloseable {
  /** How clients are treated. */
  public enum Fault {
    /** As the server treats them. */
    WELL,
    /** Takes requests, and answers none. */
    HUNG,
    /** Takes no connections, and ends those that there are. */
    REFUSING,
    /** Lets every answer wait. */
    SLOW,
    /** Ends the connection within an answer. */
    CUTTING,
    /** Ends each connection after so many bytes of answers: see {@link FaultProxy#cutAfter}. */
    CUTTING_AFTER,
    /** Ends the connection instead of answering, after the server did what it was asked. */
    LOSING_ANSWERS,
    /** Ends the connection within every second answer. */
    FLAKY,
    /** Refuses every request, as DynamoDB does where too much is asked of a table. */
    THROTTLING,
    /** Refuses half of the connections so, by chance: for clients that keep none. */
    THROTTLING_HALF
  }

  private static final int BUFFER = 65_536;
  private static final long SEED = 20_261_130;
  private static final long SLOW_MILLIS = 1_400;
  private static final String THROTTLED =
      """
      {"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",\
      "message":"too much is asked"}""";

  private final URI target;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger delayed = new AtomicInteger();
  private final Random luck = new Random(SEED);
  private ServerSocket listener;
  private volatile Fault fault = Fault.WELL;
  private volatile long cutAfter;

  private FaultProxy(URI target) {
    this.target = target;
    this.port = ServerProcess.freePort();
    this.listener = listen();
  }

  /** Starts one that is well. */
  public static FaultProxy before(URI target) {
    return new FaultProxy(target);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** How many connections came so far. */
  public int connections() {
    return accepted.get();
  }

  /**
   * How many requests came so far, whatever became of them; one that is sent again counts again.
   */
  public int requests() {
    return requests.get();
  }

  /** How many answers have come from the server so far that were let wait. */
  public int delayed() {
    return delayed.get();
  }

  /** Treats requests in another way from now on. */
  public synchronized void become(Fault next) {
    fault = next;
    if (next == Fault.REFUSING) {
      quietly(listener); // before the connections, so that none comes after them
    } else if (listener.isClosed()) {
      listener = listen();
    }
    if (next == Fault.REFUSING || next == Fault.THROTTLING) {
      dropConnections();
    }
  }

  /**
   * Ends each connection from now on after so many bytes of answers; those that there are, at once.
   *
   * @param bytes 0 or more
   */
  public void cutAfter(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must be 0 or more, got " + bytes);
    }
    cutAfter = bytes;
    become(Fault.CUTTING_AFTER);
    dropConnections();
  }

  /** Ends all connections, as a server does that has waited long enough for the next request. */
  public void dropConnections() {
    sockets.removeIf(
        socket -> {
          quietly(socket);
          return true;
        });
  }

  private ServerSocket listen() {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      start(() -> accept(opened));
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket from) {
    try {
      while (true) {
        Socket client = from.accept();
        accepted.incrementAndGet();
        sockets.add(client);
        if (from.isClosed()) {
          quietly(client);
        }
        start(() -> serve(client));
      }
    } catch (IOException closed) {
      // the end of the test, or of this fault
    }
  }

  private void serve(Socket client) {
    try {
      if (fault == Fault.THROTTLING || (fault == Fault.THROTTLING_HALF && isUnlucky())) {
        throttle(client);
        return;
      }
      Socket server = new Socket(target.getHost(), target.getPort());
      sockets.add(server);
      start(() -> pump(client, server, true));
      pump(server, client, false);
    } catch (IOException e) {
      quietly(client);
    }
  }

  private boolean isUnlucky() {
    synchronized (luck) {
      return luck.nextBoolean();
    }
  }

  private void throttle(Socket client) throws IOException {
    try (client) {
      byte[] chunk = new byte[BUFFER];
      count(chunk, client.getInputStream().read(chunk));
      String answer =
          "HTTP/1.1 400 Bad Request\r\nContent-Type: application/x-amz-json-1.0\r\n"
              + "Connection: close\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(THROTTLED.length(), THROTTLED);
      client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      client.shutdownOutput();
      // Closed with a request half read, the connection would be reset, and the answer lost.
      client.setSoTimeout((int) SLOW_MILLIS);
      while (client.getInputStream().read() >= 0) {}
    }
  }

  private void pump(Socket from, Socket to, boolean isRequest) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[BUFFER];
      long passed = 0;
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        if (isRequest) {
          count(chunk, length);
          if (fault != Fault.HUNG) {
            out.write(chunk, 0, length);
          }
        } else {
          int part = answerPart(length, passed);
          out.write(chunk, 0, part);
          passed += part;
          if (part < length) {
            return;
          }
        }
      }
    } catch (IOException closed) {
      // by the other side
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A request comes in pieces of which the first begins with its method. */
  private void count(byte[] chunk, int length) {
    if (length > 0 && chunk[0] == 'P') {
      requests.incrementAndGet();
    }
  }

  /**
   * How much of a piece of an answer is passed on, as the fault is; if not all of it, it is the
   * last.
   *
   * @param passed what this connection passed on before
   */
  private int answerPart(int length, long passed) throws InterruptedException {
    return switch (fault) {
      case LOSING_ANSWERS -> 0;
      case CUTTING -> length / 2;
      case CUTTING_AFTER -> (int) Math.min(length, Math.max(0, cutAfter - passed));
      case FLAKY -> answers.incrementAndGet() % 2 == 0 ? length / 2 : length;
      case SLOW -> {
        delayed.incrementAndGet();
        Thread.sleep(SLOW_MILLIS);
        yield length;
      }
      default -> length;
    };
  }

  private static void quietly(AutoCloseable closed) {
    try {
      closed.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "fault-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    become(Fault.REFUSING);
  }
}
