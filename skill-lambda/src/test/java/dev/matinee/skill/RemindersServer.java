package dev.matinee.skill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Alexa's Reminders API as its documentation describes it, for one person. */
final class RemindersServer implements AutoCloseable {
  private static final String PATH = "/v1/alerts/reminders";

  private final HttpServer http;
  private final List<String> reminders = new CopyOnWriteArrayList<>();
  private final boolean isAllowed;

  private RemindersServer(boolean isAllowed) throws IOException {
    this.isAllowed = isAllowed;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(PATH, this::answer);
    http.start();
  }

  /** The person has let the skill set reminders. */
  static RemindersServer allowed() throws IOException {
    return new RemindersServer(true);
  }

  /** The person has not. */
  static RemindersServer refused() throws IOException {
    return new RemindersServer(false);
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** The bodies of the requests that set one. */
  List<String> reminders() {
    return reminders;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    if (!isAllowed || !"Bearer a-token".equals(token)) {
      reply(exchange, 401, "{\"code\":\"UNAUTHORIZED\",\"message\":\"no permission\"}");
    } else if (exchange.getRequestMethod().equals("POST")) {
      reminders.add(body);
      reply(exchange, 200, alert());
    } else {
      String alerts = reminders.isEmpty() ? "" : alert();
      reply(
          exchange,
          200,
          "{\"totalCount\":\"%d\",\"alerts\":[%s]}".formatted(reminders.size(), alerts));
    }
  }

  private static String alert() {
    return "{\"alertToken\":\"a-reminder\",\"status\":\"ON\",\"version\":\"1\"}";
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
