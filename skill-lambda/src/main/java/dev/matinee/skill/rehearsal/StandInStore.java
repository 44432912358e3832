package dev.matinee.skill.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers on loopback in DynamoDB's protocol, for one person alone: a table gives the item that was
 * put into it last, whatever key is asked for, and every condition holds.
 *
 * <p>Safe for use by any number of threads; it answers one after the other.
 */
final class StandInStore implements AutoCloseable {
  static {
    // Head and body are two packets, and the second waits 40 ms for the first to be acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, JsonNode> items = new ConcurrentHashMap<>();
  private final HttpServer server;

  private StandInStore(HttpServer server) {
    this.server = server;
    server.createContext("/", this::answer);
  }

  static StandInStore start() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      StandInStore store = new StandInStore(HttpServer.create(anyPort, 0));
      store.server.start();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] answer = json.writeValueAsBytes(answer(json.readTree(exchange.getRequestBody())));
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private ObjectNode answer(JsonNode request) {
    ObjectNode answer = json.createObjectNode();
    String table = request.path("TableName").asText();
    if (request.has("RequestItems")) {
      Iterator<String> tables = request.get("RequestItems").fieldNames();
      answer.set("Responses", itemsOf(tables));
    } else if (request.has("Item")) {
      items.put(table, request.get("Item"));
    } else if (items.containsKey(table)) {
      answer.set("Item", items.get(table));
    }
    return answer;
  }

  private ObjectNode itemsOf(Iterator<String> tables) {
    ObjectNode found = json.createObjectNode();
    while (tables.hasNext()) {
      String table = tables.next();
      if (items.containsKey(table)) {
        found.putArray(table).add(items.get(table));
      }
    }
    return found;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
