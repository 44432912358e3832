package dev.matinee.web.testsite;

import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.MatineeServer;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.metrics.AdminAddress;
import dev.matinee.web.site.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real site on a free loopback port, with a browser-like client that keeps cookies. */
public final class RunningSite implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final MatineeServer server;
  private final Stores stores;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private RunningSite(MatineeServer server, Stores stores) {
    this.server = server;
    this.stores = stores;
  }

  /** The site over {@link SmallData} and a new SQLite file, with its model loaded. */
  public static RunningSite start(Path folder) {
    return start(SqliteStores.open(folder.resolve("matinee.db")), List.of());
  }

  public static RunningSite start(Stores stores, List<WebExtension> extensions) {
    return start(WebSettings.loopback(0), stores, extensions);
  }

  public static RunningSite start(
      WebSettings settings, Stores stores, List<WebExtension> extensions) {
    MatineeServer server = MatineeServer.start(settings, SmallData::model, stores, extensions);
    server.awaitModel();
    return new RunningSite(server, stores);
  }

  /** The site over movies of one's own. */
  public static RunningSite start(WebSettings settings, ModelSource source, Stores stores) {
    MatineeServer server = MatineeServer.start(settings, source, stores, List.of());
    server.awaitModel();
    return new RunningSite(server, stores);
  }

  /** The site, whose store has the same clock. */
  public static RunningSite start(Stores stores, Clock clock) {
    return start(WebSettings.loopback(0), stores, clock);
  }

  /** The same with settings of its own. */
  public static RunningSite start(WebSettings settings, Stores stores, Clock clock) {
    MatineeServer server =
        MatineeServer.start(settings, SmallData::model, stores, List.of(), clock);
    server.awaitModel();
    return new RunningSite(server, stores);
  }

  /** The site as it is before its model is there. */
  public static RunningSite startWithoutModel(Path folder, ModelSource source) {
    Stores stores = SqliteStores.open(folder.resolve("matinee.db"));
    return new RunningSite(
        MatineeServer.start(WebSettings.loopback(0), source, stores, List.of()), stores);
  }

  /** Waits until the model is there, or fails as its source did. */
  public void awaitModel() {
    server.awaitModel();
  }

  public URI uri() {
    return server.uri();
  }

  /** Settings of a site that has its metrics on a port. */
  public static WebSettings withMetrics(int port) {
    return WebSettings.loopback(0).withAdmin(Optional.of(new AdminAddress("127.0.0.1", port)));
  }

  /** Where its metrics are, for a site whose settings have an address for them. */
  public URI metricsUri() {
    return server.metricsUri().orElseThrow();
  }

  /** Every route, such as {@code GET /about}. */
  public Set<String> routes() {
    return server.routes();
  }

  public Stores stores() {
    return stores;
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(client, request.build());
  }

  /** Sends the form of the movies page as a browser does, and does not follow where it leads. */
  public HttpResponse<String> ask(String userId, String count) {
    return post("/movies", form(userId, count, Optional.of(csrfToken())));
  }

  public HttpResponse<String> post(String path, String form, String... headers) {
    HttpRequest.Builder request = postOf(path, form);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(client, request.build());
  }

  public HttpResponse<String> postWithoutCookies(String path, String form) {
    return send(HttpClient.newHttpClient(), postOf(path, form).build());
  }

  private HttpRequest.Builder postOf(String path, String form) {
    return HttpRequest.newBuilder(uri().resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  /** The token of a form that was just opened. */
  public String csrfToken() {
    Matcher matcher = TOKEN.matcher(get("/movies").body());
    if (!matcher.find()) {
      throw new AssertionError("the form has no token");
    }
    return matcher.group(1);
  }

  public static String form(String userId, String count, Optional<String> token) {
    String fields = "userId=" + encoded(userId) + "&count=" + encoded(count);
    return token.map(value -> fields + "&_csrf=" + value).orElse(fields);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    stores.close();
  }
}
