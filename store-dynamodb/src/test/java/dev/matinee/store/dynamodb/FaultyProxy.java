package dev.matinee.store.dynamodb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server of DynamoDB's protocol, and spoils some of the answers. */
final class FaultyProxy implements AutoCloseable {
  /** What happens to one request. */
  @FunctionalInterface
  interface Fault {
    void apply(FaultyProxy proxy, HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final URI target;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();

  private FaultyProxy(HttpServer server, URI target) {
    this.server = server;
    this.target = target;
  }

  static FaultyProxy before(URI target) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FaultyProxy proxy = new FaultyProxy(server, target);
    server.createContext("/", proxy::handle);
    server.start();
    return proxy;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How many requests arrived. */
  int requests() {
    return requests.get();
  }

  /** Lets the next request take effect, and drops its answer. */
  FaultyProxy dropNextAnswer() {
    faults.add(
        (proxy, exchange) -> {
          proxy.forward(exchange);
          exchange.close();
        });
    return this;
  }

  /** Lets the server do what the next request says, and answers with half of a document. */
  FaultyProxy breakNextAnswer() {
    faults.add(
        (proxy, exchange) -> {
          proxy.forward(exchange);
          exchange.getResponseHeaders().set("x-amz-crc32", "1");
          reply(exchange, 200, "{\"It".getBytes(StandardCharsets.UTF_8));
        });
    return this;
  }

  /** Answers the next request itself. */
  FaultyProxy answerNext(int status, String body) {
    faults.add((proxy, exchange) -> reply(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    Fault fault = faults.poll();
    if (fault == null) {
      HttpResponse<byte[]> answer = forward(exchange);
      reply(exchange, answer.statusCode(), answer.body());
    } else {
      fault.apply(this, exchange);
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : List.of("X-Amz-Target", "X-Amz-Date", "Authorization", "Content-Type")) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
