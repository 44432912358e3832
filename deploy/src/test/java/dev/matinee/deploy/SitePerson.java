package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the site with a browser that keeps cookies, or with a program that has a token. */
final class SitePerson {
  static final String PASSWORD = "four words in a row";

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI site;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  SitePerson(URI site) {
    this.site = site;
  }

  String get(String path) {
    return send(request(path), 200).body();
  }

  /** The token that belongs into a form. */
  String csrf() {
    return first(CSRF, get("/movies"));
  }

  /** Sends a form with names and values in turn; gives where it leads. */
  String send(String path, String... fields) {
    return sendWith(csrf(), path, fields);
  }

  /** The same with a token that was asked for before. */
  String sendWith(String csrf, String path, String... fields) {
    return send(formOf(csrf, path, fields), 303).headers().firstValue("Location").orElse("");
  }

  /** Sends a form that leads nowhere else; fails unless it is answered so. */
  void submit(int status, String path, String... fields) {
    HttpResponse<String> unused = send(formOf(csrf(), path, fields), status);
  }

  private HttpRequest.Builder formOf(String csrf, String path, String... fields) {
    String form = form(fields) + "&_csrf=" + csrf;
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  /** The value of the first button of a name on the account page. */
  String button(String name) {
    return first(Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\""), get("/account"));
  }

  /** Calls the REST API; fails unless it goes well. */
  String api(String method, String path, String token, String json) {
    HttpRequest.Builder request =
        request("/api/v1" + path)
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = exchange(request);
    assertThat(answer.statusCode())
        .as(method + " " + path + " " + answer.body())
        .isBetween(200, 204);
    return answer.body();
  }

  /** Calls the REST API without a body, and gives the status. */
  int tryApi(String method, String path, String token) {
    return exchange(
            request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody()))
        .statusCode();
  }

  /** Exchanges what a program has for a token. */
  String token(String basic, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request("/oauth/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + basic)
            .POST(BodyPublishers.ofString(form));
    return send(request, 200).body();
  }

  /** Brings what a topic of SNS has; fails unless it is taken. */
  void bring(String path, String key, String json) {
    String basic =
        Base64.getEncoder().encodeToString(("sns:" + key).getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "text/plain; charset=UTF-8")
            .header("Authorization", "Basic " + basic)
            .POST(BodyPublishers.ofString(json));
    send(request, 204);
  }

  static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("there is no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.resolve(path));
  }

  private static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return form.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, int status) {
    HttpResponse<String> answer = exchange(request);
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
    return answer;
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
