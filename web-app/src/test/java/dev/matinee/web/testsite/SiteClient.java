package dev.matinee.web.testsite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person's browser, which keeps cookies, also secure ones, and follows nothing. For use by one
 * thread.
 */
public final class SiteClient {
  public static final String PASSWORD = "four words in a row";

  private static final String BOUNDARY = "----a-boundary-of-these-tests";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI site;
  private final Map<String, String> cookies = new TreeMap<>();
  private final String[] headers;

  private SiteClient(URI site, String... headers) {
    this.site = site;
    this.headers = headers;
  }

  /** A browser that never was there, and sends some headers with each request. */
  public static SiteClient of(RunningSite site, String... headers) {
    return new SiteClient(site.uri(), headers);
  }

  /** A browser that calls this machine by its name: at an address of numbers are no passkeys. */
  public static SiteClient byName(RunningSite site) {
    return new SiteClient(byName(site.uri()));
  }

  private static URI byName(URI site) {
    return URI.create("http://localhost:" + site.getPort());
  }

  /** What browsers call the page that they show. */
  public String origin() {
    return "http://" + site.getAuthority();
  }

  /** The same cookies, at another node. */
  public SiteClient at(RunningSite other) {
    boolean named = site.getHost().equals("localhost");
    SiteClient client = new SiteClient(named ? byName(other.uri()) : other.uri(), headers);
    client.cookies.putAll(cookies);
    return client;
  }

  /** Another browser with the cookies as they are now, as of a thief. */
  public SiteClient copy() {
    SiteClient client = new SiteClient(site, headers);
    client.cookies.putAll(cookies);
    return client;
  }

  public SiteClient signUp(String username) {
    expect(303, send("/signup", "username", username, "password", PASSWORD));
    return this;
  }

  public SiteClient logIn(String username, String password) {
    expect(303, send("/login", "username", username, "password", password));
    return this;
  }

  private static void expect(int status, HttpResponse<String> response) {
    if (response.statusCode() != status) {
      throw new AssertionError("got " + response.statusCode() + ": " + response.body());
    }
  }

  public HttpResponse<String> get(String path) {
    return exchange(HttpRequest.newBuilder(site.resolve(path)));
  }

  /** Sends a form with names and values in turn, and the token that belongs into it. */
  public HttpResponse<String> send(String path, String... fields) {
    return post(path, encoded(fields) + "&_csrf=" + csrfToken());
  }

  /** Sends a form as it is. */
  public HttpResponse<String> post(String path, String form) {
    return exchange(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Sends a form with a file, and the token that belongs into it. */
  public HttpResponse<String> sendFile(String path, String fileName, byte[] content) {
    return sendParts(path, "file\"; filename=\"" + fileName, content);
  }

  /** Sends a form of the kind that files need, with names and values in turn, and its token. */
  public HttpResponse<String> sendParts(String path, Object... fields) {
    return postParts(path, csrfToken(), fields);
  }

  /** Sends a form of the kind that files need, as it is. */
  public HttpResponse<String> postParts(String path, String token, Object... fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    addPart(body, "_csrf", token.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < fields.length; i += 2) {
      Object value = fields[i + 1];
      byte[] bytes =
          value instanceof byte[] file ? file : value.toString().getBytes(StandardCharsets.UTF_8);
      addPart(body, fields[i].toString(), bytes);
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return exchange(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void addPart(ByteArrayOutputStream body, String name, byte[] value) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(BOUNDARY, name);
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(value);
    body.writeBytes(new byte[] {'\r', '\n'});
  }

  private String csrfToken() {
    Matcher matcher = TOKEN.matcher(get("/movies").body());
    if (!matcher.find()) {
      throw new AssertionError("the form has no token");
    }
    return matcher.group(1);
  }

  private static String encoded(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String header) {
    List<String> cookie = List.of(header.split(";", 2)[0].split("=", 2));
    if (cookie.get(1).isEmpty()) {
      cookies.remove(cookie.get(0));
    } else {
      cookies.put(cookie.get(0), cookie.get(1));
    }
  }

  public void keepCookie(String name, String value) {
    cookies.put(name, value);
  }

  /** The value of the session's cookie; empty where there is none. */
  public String session() {
    return cookies.getOrDefault("session", cookies.getOrDefault("__Host-session", ""));
  }

  public boolean isSignedIn() {
    return get("/account").statusCode() == 200;
  }

  public static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  /** The values of the buttons of a name on the account page, from top to bottom. */
  public List<String> buttons(String name) {
    Pattern button = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"");
    return button.matcher(get("/account").body()).results().map(hit -> hit.group(1)).toList();
  }
}
