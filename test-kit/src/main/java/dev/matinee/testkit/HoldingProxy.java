package dev.matinee.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a server of DynamoDB's protocol, notes what is asked of it, and can hang: it takes
 * requests then, and answers none. Safe for use by any number of threads.
 */
public final class HoldingProxy implements AutoCloseable {
  private static final List<String> FORWARDED =
      List.of("X-Amz-Target", "X-Amz-Date", "Authorization", "Content-Type");
  private static final long HELD_LIMIT_SECONDS = 30;

  private final HttpServer server;
  private final URI target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ConcurrentLinkedQueue<String> operations = new ConcurrentLinkedQueue<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile CountDownLatch held = new CountDownLatch(1);
  private volatile String heldOperation = "";

  private HoldingProxy(HttpServer server, URI target) {
    this.server = server;
    this.target = target;
  }

  /** Starts one that answers as {@code target} does. */
  public static HoldingProxy before(URI target) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      HoldingProxy proxy = new HoldingProxy(server, target);
      server.createContext("/", proxy::handle);
      server.setExecutor(proxy.threads);
      server.start();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on, requests get no answer. */
  public void hold() {
    hold("");
  }

  /** From now on, requests for one operation, such as {@code PutItem}, get no answer. */
  public void hold(String operation) {
    heldOperation = operation;
    held = new CountDownLatch(1);
    gate = new CountDownLatch(1);
  }

  /** Waits until a request hangs; fails if none comes. */
  public void awaitHeld() throws InterruptedException {
    if (!held.await(HELD_LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("no request came in " + HELD_LIMIT_SECONDS + " s");
    }
  }

  /** Answers again, also those that hang. */
  public void release() {
    gate.countDown();
  }

  /** How often an operation, such as {@code PutItem}, was asked for. */
  public long count(String operation) {
    return operations.stream().filter(name -> name.endsWith("." + operation)).count();
  }

  /** Everything that was asked for, in its order, such as {@code DynamoDB_20120810.PutItem}. */
  public List<String> operations() {
    return List.copyOf(operations);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      operations.add(operation);
      byte[] body = exchange.getRequestBody().readAllBytes();
      CountDownLatch closed = gate;
      if (closed.getCount() > 0 && operation.endsWith(heldOperation)) {
        held.countDown();
        closed.await();
      }
      reply(exchange, forward(exchange, body));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : FORWARDED) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void reply(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }
}
