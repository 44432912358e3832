package dev.matinee.web.poster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks TMDB for the picture of one movie. Whatever goes wrong is an answer, too. Safe for use by
 * any number of threads.
 */
final class TmdbClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final long ANSWER_TIMEOUT_SECONDS = 5;
  private static final int MAX_BYTES = 256 * 1024;
  private static final String PATH = "/[A-Za-z0-9_-]{1,100}\\.(jpg|png|webp)";
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Tmdb tmdb;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

  TmdbClient(Tmdb tmdb) {
    this.tmdb = tmdb;
  }

  /** Waits for the answer, headers and body, for {@value #ANSWER_TIMEOUT_SECONDS} seconds. */
  LookupResult ask(long tmdbId) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request(tmdbId), headers -> new LimitedBody(MAX_BYTES));
    try {
      return answer(response.get(ANSWER_TIMEOUT_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return new LookupResult.Failed("no answer within " + ANSWER_TIMEOUT_SECONDS + " s");
    } catch (ExecutionException | IOException e) {
      return new LookupResult.Failed(e.toString());
    } finally {
      response.cancel(true);
    }
  }

  private HttpRequest request(long tmdbId) {
    return HttpRequest.newBuilder(URI.create(tmdb.api() + "/movie/" + tmdbId))
        .header("Authorization", "Bearer " + tmdb.token())
        .header("Accept", "application/json")
        .build();
  }

  private LookupResult answer(HttpResponse<byte[]> response) throws IOException {
    return switch (response.statusCode()) {
      case 200 -> picture(json.readTree(response.body()).path("poster_path"));
      case 404 -> new LookupResult.None();
      case 401, 403 -> new LookupResult.Wait(LONGEST_WAIT, "TMDB refuses " + Tmdb.VARIABLE);
      case 429 -> new LookupResult.Wait(retryAfter(response), "TMDB has too much to do");
      default -> new LookupResult.Failed("status " + response.statusCode());
    };
  }

  /** A path goes into pages: nothing but a plain file name is taken. */
  private static LookupResult picture(JsonNode path) {
    if (path.isNull()) {
      return new LookupResult.None();
    }
    return path.isTextual() && path.textValue().matches(PATH)
        ? new LookupResult.Found(path.textValue())
        : new LookupResult.Failed("an answer without a usable poster_path");
  }

  private static Duration retryAfter(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text))))
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
        .orElse(WAIT);
  }
}
