package dev.matinee.web.poster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;

/** An HTTP server of this machine that answers as TMDB does, and has its pictures as well. */
public final class LocalTmdb implements AutoCloseable {
  /** What it takes. */
  public static final String TOKEN = "token-".repeat(10);

  private static final String MOVIE = "/3/movie/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Long> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<String> detailQueries = new CopyOnWriteArrayList<>();
  private volatile LongFunction<Reply> replies = LocalTmdb::found;
  private volatile Reply details = new Reply(404, "{}", "");
  private final List<String> peopleQueries = new CopyOnWriteArrayList<>();
  private volatile Reply people = new Reply(404, "{}", "");
  private volatile Reply credits = new Reply(404, "{}", "");
  private volatile byte[] picture = {};

  /** What it says of a movie. */
  public record Reply(int status, String body, String retryAfter) {}

  /** A movie with a picture. */
  public static Reply found(long tmdbId) {
    return new Reply(200, "{\"id\":1,\"poster_path\":\"/p" + tmdbId + ".jpg\"}", "");
  }

  private LocalTmdb(HttpServer server) {
    this.server = server;
  }

  /** On a free port. */
  public static LocalTmdb start() {
    try {
      LocalTmdb tmdb =
          new LocalTmdb(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      tmdb.server.createContext("/", tmdb::answer);
      tmdb.server.setExecutor(tmdb.threads);
      tmdb.server.start();
      return tmdb;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/3/search/person") || path.startsWith("/3/person/")) {
        peopleQueries.add(exchange.getRequestURI().toString().substring("/3/".length()));
        send(exchange, path.contains("search") ? people : credits);
      } else if (path.startsWith(MOVIE)) {
        long id = Long.parseLong(path.substring(MOVIE.length()));
        Reply reply = reply(exchange, id);
        send(exchange, isAllowed(exchange) ? reply : new Reply(401, "{}", ""));
      } else {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(picture.length == 0 ? 404 : 200, Math.max(picture.length, -1));
        exchange.getResponseBody().write(picture);
      }
    }
  }

  private Reply reply(HttpExchange exchange, long id) {
    String query = exchange.getRequestURI().getQuery();
    if (query == null) {
      asked.add(id);
      return replies.apply(id);
    }
    detailQueries.add(id + "?" + query);
    return details;
  }

  private static boolean isAllowed(HttpExchange exchange) {
    return ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    if (!reply.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
    }
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** From now on. */
  public void reply(LongFunction<Reply> how) {
    replies = how;
  }

  /** From now on this is what it says of every movie that it is asked the details of. */
  public void tell(Reply what) {
    details = what;
  }

  /** What details it was asked for: its own numbers of movies, and the queries. */
  public List<String> detailQueries() {
    return List.copyOf(detailQueries);
  }

  /** From now on this is what it says of everybody who is searched for, and of their movies. */
  public void know(Reply person, Reply movies) {
    people = person;
    credits = movies;
  }

  /** What it was asked about people. */
  public List<String> peopleQueries() {
    return List.copyOf(peopleQueries);
  }

  /** From now on every picture is this one; before that there is none. */
  public void show(byte[] png) {
    picture = png.clone();
  }

  /** From now on nothing is answered. */
  public void hang() {
    reply(
        id -> {
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return found(id);
        });
  }

  /** The movies it was asked for, by its own numbers, in order. */
  public List<Long> asked() {
    return List.copyOf(asked);
  }

  /** What leads to it. */
  public Tmdb access() {
    return access(TOKEN);
  }

  /** With some token. */
  public Tmdb access(String token) {
    URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new Tmdb(token, root.resolve("/3"), root.resolve("/t/p"));
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdown();
  }
}
