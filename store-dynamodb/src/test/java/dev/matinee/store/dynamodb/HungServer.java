package dev.matinee.store.dynamodb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Accepts connections and never says a word. */
final class HungServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();

  private HungServer(ServerSocket listener) {
    this.listener = listener;
  }

  static HungServer start() throws IOException {
    HungServer server = new HungServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread acceptor = new Thread(server::accept, "hung-server");
    acceptor.setDaemon(true);
    acceptor.start();
    return server;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many connections came. */
  int connections() {
    return accepted.size();
  }

  private void accept() {
    try {
      while (true) {
        accepted.add(listener.accept());
      }
    } catch (IOException closed) {
      // the end of the test
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : accepted) {
      socket.close();
    }
  }
}
