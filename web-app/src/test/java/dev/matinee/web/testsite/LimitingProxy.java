package dev.matinee.web.testsite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server, and lets so many bytes of its answers pass in each connection, and no
 * more: it ends the connection then, or keeps it open and is silent. Safe for use by any number of
 * threads.
 */
public final class LimitingProxy implements AutoCloseable {
  private static final int BUFFER = 1024;

  private final URI target;
  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger stopped = new AtomicInteger();
  private volatile long limit = Long.MAX_VALUE;
  private volatile boolean silent;

  private LimitingProxy(URI target, ServerSocket listener) {
    this.target = target;
    this.listener = listener;
  }

  /** Starts one that lets everything pass. */
  public static LimitingProxy before(URI target) {
    try {
      ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      LimitingProxy proxy = new LimitingProxy(target, listener);
      start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Ends connections behind so many bytes; those that there are, at once. */
  public void cutBehind(long bytes) {
    limit(bytes, false);
  }

  /** Is silent in connections behind so many bytes; those that there are, are ended. */
  public void hangBehind(long bytes) {
    limit(bytes, true);
  }

  private void limit(long bytes, boolean thenSilent) {
    silent = thenSilent;
    limit = bytes;
    dropConnections();
  }

  private void dropConnections() {
    try {
      for (Socket socket : sockets) {
        socket.close();
      }
      sockets.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many connections came to their limit. */
  public int stopped() {
    return stopped.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(target.getHost(), target.getPort());
        sockets.add(client);
        sockets.add(server);
        start(() -> pump(client, server, Long.MAX_VALUE));
        start(() -> pump(server, client, limit));
      }
    } catch (IOException closed) {
      // the end of the test
    }
  }

  private void pump(Socket from, Socket to, long most) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[BUFFER];
      long left = most;
      for (int length = in.read(chunk); length >= 0 && left > 0; length = in.read(chunk)) {
        out.write(chunk, 0, (int) Math.min(length, left));
        left -= length;
      }
      if (left <= 0) {
        stopped.incrementAndGet();
      }
      if (left > 0 || !silent) {
        from.close();
        to.close();
      }
    } catch (IOException closed) {
      // by the other side
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "limiting-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listener.close();
      dropConnections();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
