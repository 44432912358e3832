package dev.matinee.cli.alexa;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy that the process under test is told to use for HTTPS. It leads every connection to one
 * port of this machine, and keeps where each was meant to go.
 */
final class TunnelProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> destinations = new CopyOnWriteArrayList<>();

  TunnelProxy(int target) {
    this.target = target;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Such as {@code s3.amazonaws.com:443}, in order. */
  List<String> destinations() {
    return List.copyOf(destinations);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> lead(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void lead(Socket client) {
    try (client;
        Socket host = new Socket(InetAddress.getLoopbackAddress(), target)) {
      BufferedReader request =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
      destinations.add(request.readLine().split(" ", -1)[1]);
      while (!request.readLine().isEmpty()) {
        // the headers say nothing more
      }
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      threads.execute(() -> copy(host, client));
      client.getInputStream().transferTo(host.getOutputStream());
    } catch (IOException ended) {
      // by either side
    }
  }

  private static void copy(Socket from, Socket to) {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // by either side
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
