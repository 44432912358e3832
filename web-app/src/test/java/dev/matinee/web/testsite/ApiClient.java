package dev.matinee.web.testsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that calls the REST API of a site. It keeps no cookies. */
public record ApiClient(URI site, Optional<String> token) {
  public static final String PASSWORD = "a door of old oak";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One without a token. */
  public static ApiClient of(RunningSite site) {
    return new ApiClient(site.uri(), Optional.empty());
  }

  /** One with the token of a new account. */
  public static ApiClient signUp(RunningSite site, String name) {
    ApiClient stranger = of(site);
    HttpResponse<String> answer = stranger.post("/accounts", credentials(name, PASSWORD));
    return stranger.with(json(answer).get("token").asText());
  }

  public ApiClient with(String otherToken) {
    return new ApiClient(site, Optional.of(otherToken));
  }

  public static String credentials(String name, String password) {
    return JSON.createObjectNode().put("username", name).put("password", password).toString();
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, Optional.empty(), headers);
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return send("POST", path, Optional.of(json), headers);
  }

  /** Sends a file as it is. */
  public HttpResponse<String> postFile(String path, byte[] file, String type) {
    return send("POST", path, BodyPublishers.ofByteArray(file), "Content-Type", type);
  }

  public HttpResponse<String> put(String path, String json, String... headers) {
    return send("PUT", path, Optional.of(json), headers);
  }

  public HttpResponse<String> delete(String path, String... headers) {
    return send("DELETE", path, Optional.empty(), headers);
  }

  /** Rates a movie, and gives back the version of the history. */
  public long rate(long movieId, double rating) {
    return json(put("/me/ratings/" + movieId, "{\"rating\":" + rating + "}"))
        .get("historyVersion")
        .asLong();
  }

  /** Sends any request; the path is below the base of the API. */
  public HttpResponse<String> send(
      String method, String path, Optional<String> json, String... headers) {
    List<String> all = new ArrayList<>();
    json.ifPresent(body -> all.addAll(List.of("Content-Type", "application/json")));
    all.addAll(List.of(headers));
    BodyPublisher body = json.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody());
    return send(method, path, body, all.toArray(String[]::new));
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve("/api/v1" + path)).method(method, body);
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    for (int at = 0; at < headers.length; at += 2) {
      request.setHeader(headers[at], headers[at + 1]);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }
}
