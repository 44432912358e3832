package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.UserId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/**
 * An account as a program uses it. Any answer but a good one fails.
 *
 * @param api its address, with a slash at the end
 * @param token of the account
 * @param id of the account
 */
record ApiPerson(URI api, String token, UserId id) {
  static final String PASSWORD = "four quiet words here";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A new account. */
  static ApiPerson signUp(URI site, String name) throws IOException, InterruptedException {
    JsonNode account = stranger(site).send("POST", "accounts", credentials(name));
    return of(site, account, new UserId(account.get("accountId").asText()));
  }

  /** An account that was made with the password above. */
  static ApiPerson logIn(URI site, String name, UserId id)
      throws IOException, InterruptedException {
    return of(site, stranger(site).send("POST", "session", credentials(name)), id);
  }

  private static ApiPerson stranger(URI site) {
    return new ApiPerson(site.resolve("/api/v1/"), "none", UserId.ofDataSetUser(0));
  }

  private static ApiPerson of(URI site, JsonNode answer, UserId id) {
    return new ApiPerson(site.resolve("/api/v1/"), answer.get("token").asText(), id);
  }

  private static String credentials(String name) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
  }

  void rate(long movie, double stars) throws IOException, InterruptedException {
    JsonNode unused = send("PUT", "me/ratings/" + movie, "{\"rating\":" + stars + "}");
  }

  /** The first movies of their list. */
  JsonNode list(int count) throws IOException, InterruptedException {
    return send("GET", "me/recommendations?count=" + count, "");
  }

  static List<String> titles(JsonNode list) {
    List<String> titles = new ArrayList<>();
    list.get("items").forEach(movie -> titles.add(movie.get("title").asText()));
    return titles;
  }

  String pairingCode() throws IOException, InterruptedException {
    return send("POST", "me/pairing-code", "").get("code").asText();
  }

  JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return JSON.readTree(answer.body());
  }
}
