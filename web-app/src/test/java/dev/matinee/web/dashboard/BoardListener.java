package dev.matinee.web.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A program that listens to the dashboard as a browser does. */
final class BoardListener implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String DATA = "data: ";

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  private BoardListener(HttpResponse<InputStream> response) {
    this.response = response;
    lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  static BoardListener to(URI dashboard, String range) {
    HttpRequest request =
        HttpRequest.newBuilder(dashboard.resolve("/events?range=" + range)).build();
    try {
      return new BoardListener(CLIENT.send(request, BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<InputStream> response() {
    return response;
  }

  JsonNode next() {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(DATA)) {
          return JSON.readTree(line.substring(DATA.length()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the stream ended");
  }

  /** Listens until an event says something; the test's own limit ends a wait for nothing. */
  JsonNode until(Predicate<JsonNode> said) {
    JsonNode view = next();
    while (!said.test(view)) {
      view = next();
    }
    return view;
  }

  /** A value by its name, such as of the totals. */
  static String fact(JsonNode facts, String name) {
    for (JsonNode fact : facts) {
      if (fact.get("name").asText().equals(name)) {
        return fact.get("value").asText();
      }
    }
    return "";
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
