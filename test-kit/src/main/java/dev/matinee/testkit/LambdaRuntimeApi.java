package dev.matinee.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTTP interface of AWS Lambda that a runtime polls for events and reports results to. */
final class LambdaRuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime";
  private static final Pattern REPORT =
      Pattern.compile(BASE + "/invocation/(?<id>[^/]+)/(?<kind>response|error)");
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

  static {
    // Otherwise the JDK's server waits 40 ms between the head and the body of an event.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private record Event(String id, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<LambdaResult>> results = new ConcurrentHashMap<>();
  private final CompletableFuture<LambdaResult> startFailure = new CompletableFuture<>();
  private final CompletableFuture<Object> checkpoint = new CompletableFuture<>();
  private final CountDownLatch restored = new CountDownLatch(1);

  LambdaRuntimeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(BASE + "/invocation/next", this::next);
    server.createContext(BASE + "/invocation/", this::report);
    server.createContext(BASE + "/init/error", this::startFailed);
    server.createContext(BASE + "/restore/next", this::restoreNext);
    server.createContext(BASE + "/restore/error", this::startFailed);
    server.start();
  }

  /** Host and port. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands an event to the next runtime that asks. */
  CompletableFuture<LambdaResult> offer(String event) {
    String id = UUID.randomUUID().toString();
    CompletableFuture<LambdaResult> result = new CompletableFuture<>();
    results.put(id, result);
    waiting.add(new Event(id, event));
    return result;
  }

  /** Completed when a runtime says that it cannot start. */
  CompletableFuture<LambdaResult> startFailure() {
    return startFailure;
  }

  /** Completed when a runtime is ready for its snapshot, and waits to be restored. */
  CompletableFuture<Object> checkpoint() {
    return checkpoint;
  }

  /** Lets a runtime go on behind its snapshot. */
  void restore() {
    restored.countDown();
  }

  private void restoreNext(HttpExchange exchange) throws IOException {
    try (exchange) {
      checkpoint.complete(checkpoint);
      restored.await();
      exchange.sendResponseHeaders(200, -1);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try (exchange) {
      Event event = waiting.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set("Lambda-Runtime-Aws-Request-Id", event.id());
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:0:function:test");
      headers.set(
          "Lambda-Runtime-Deadline-Ms",
          Long.toString(Instant.now().plus(TIME_TO_ANSWER).toEpochMilli()));
      byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(HttpExchange exchange) throws IOException {
    Matcher report = REPORT.matcher(exchange.getRequestURI().getPath());
    String body = accept(exchange);
    if (report.matches()) {
      CompletableFuture<LambdaResult> result = results.remove(report.group("id"));
      if (result != null) {
        result.complete(new LambdaResult(report.group("kind").equals("error"), body));
      }
    }
  }

  private void startFailed(HttpExchange exchange) throws IOException {
    startFailure.complete(new LambdaResult(true, accept(exchange)));
  }

  private static String accept(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(202, -1);
      return body;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
