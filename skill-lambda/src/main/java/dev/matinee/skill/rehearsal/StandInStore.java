package dev.matinee.skill.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers on loopback in DynamoDB's protocol, for one person alone: a table gives the item that was
 * put into it last, whatever key is asked for, and every condition holds.
 *
 * <p>Safe for use by any number of threads.
 */
final class StandInStore implements AutoCloseable {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, JsonNode> items = new ConcurrentHashMap<>();
  private final ServerSocket listener;

  private StandInStore(ServerSocket listener) {
    this.listener = listener;
  }

  static StandInStore start() {
    try {
      StandInStore store =
          new StandInStore(new ServerSocket(0, 0, InetAddress.getByAddress(LOOPBACK)));
      start(store::accept);
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the end of the rehearsal
    }
  }

  private void serve(Socket socket) {
    try (HttpExchanges exchanges = new HttpExchanges(socket)) {
      while (exchanges.next()) {
        exchanges.reply(json.writeValueAsBytes(answer(json.readTree(exchanges.body()))));
      }
    } catch (IOException closed) {
      // the end of the rehearsal
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

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "matinee-rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
