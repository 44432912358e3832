package dev.matinee.web.testsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Predicate;

/** What Prometheus reads of a node at one moment. */
public record Scrape(String text) {
  private static final int MOST_READS = 1_000;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  public static Scrape of(RunningSite site) {
    HttpResponse<String> answer = send("GET", site.metricsUri());
    if (answer.statusCode() != 200) {
      throw new AssertionError("got " + answer.statusCode() + ": " + answer.body());
    }
    return new Scrape(answer.body());
  }

  /** Reads until it finds something, since a request counts a moment after its answer. */
  public static Scrape when(RunningSite site, Predicate<Scrape> found) {
    Scrape scrape = of(site);
    for (int i = 0; i < MOST_READS && !found.test(scrape); i++) {
      scrape = of(site);
    }
    return scrape;
  }

  public static HttpResponse<String> send(String method, URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()).build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The value of a series, written as in the text; 0 where it is not there yet. */
  public double value(String series) {
    return text.lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  /** How many requests a declared path answered. */
  public double requests(String method, String route, int status) {
    return value(
        "http_server_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"%d\"}"
            .formatted(method, route, status));
  }

  public double lists(String source) {
    return value("matinee_lists_total{source=\"" + source + "\"}");
  }

  /** The series of a name, with their labels and values. */
  public List<String> series(String name) {
    return text.lines().filter(line -> line.startsWith(name + "{")).toList();
  }
}
