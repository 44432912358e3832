package dev.matinee.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before a server that speaks AWS's protocols over HTTP, and keeps what is asked of it. A
 * call that a client sends again, since the answer was late, is kept once: the attempts of a call
 * share its id. The server must not check signatures, since it sees another address than its
 * clients. Safe for use by any number of threads.
 */
public final class RecordingProxy implements AutoCloseable {
  /** What the client and the server of the JDK set themselves. */
  private static final Set<String> OWN =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

  /** What the SDKs of AWS call a call by, in each of its attempts. */
  static final String CALL_ID = "amz-sdk-invocation-id";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final URI target;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ConcurrentLinkedQueue<RecordedRequest> requests = new ConcurrentLinkedQueue<>();
  private final Set<String> callIds = ConcurrentHashMap.newKeySet();

  private RecordingProxy(HttpServer server, URI target) {
    this.server = server;
    this.target = target;
  }

  /** Starts one that answers as {@code target} does. */
  public static RecordingProxy before(URI target) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      RecordingProxy proxy = new RecordingProxy(server, target);
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

  /** Everything that was asked so far, in its order. */
  public List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Forgets what was asked so far. */
  public void clear() {
    requests.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (isFirstAttempt(exchange)) {
        requests.add(
            new RecordedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                RecordedRequest.operation(exchange.getRequestHeaders().getFirst("X-Amz-Target")),
                json(exchange, body)));
      }
      reply(exchange, client.send(request(exchange, body), BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isFirstAttempt(HttpExchange exchange) {
    String callId = exchange.getRequestHeaders().getFirst(CALL_ID);
    return callId == null || callIds.add(callId);
  }

  private static JsonNode json(HttpExchange exchange, byte[] body) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean isJson = type != null && type.contains("json");
    return isJson ? JSON.readTree(body) : JSON.createObjectNode();
  }

  private HttpRequest request(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    forward(exchange.getRequestHeaders(), request);
    return request.build();
  }

  private static void forward(Headers headers, HttpRequest.Builder request) {
    headers.forEach(
        (name, values) -> {
          if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
  }

  private static void reply(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
