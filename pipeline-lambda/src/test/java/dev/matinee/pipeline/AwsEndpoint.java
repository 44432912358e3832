package dev.matinee.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Function;

/** A service of AWS on this machine, which takes and answers JSON. */
final class AwsEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;

  /**
   * Starts it on a free port.
   *
   * @param answer to a request by its body; one at a time
   */
  AwsEndpoint(Function<JsonNode, JsonNode> answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, answer));
    server.start();
  }

  private static void answer(HttpExchange exchange, Function<JsonNode, JsonNode> answer)
      throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      byte[] bytes = answer.apply(request).toString().getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  String address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort()).toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
