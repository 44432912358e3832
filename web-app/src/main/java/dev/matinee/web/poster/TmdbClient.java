package dev.matinee.web.poster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks TMDB for the picture or the details of one movie, or for people. Whatever goes wrong is an
 * answer, too. Safe for use by any number of threads.
 */
final class TmdbClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final long ANSWER_TIMEOUT_SECONDS = 5;
  private static final int PICTURE_BYTES = 256 * 1024;

  /** Hundreds of people, and services of all countries. */
  private static final int DETAILS_BYTES = 2 * 1024 * 1024;

  private static final String PATH = "/[A-Za-z0-9_-]{1,100}\\.(jpg|png|webp)";
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Tmdb tmdb;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

  TmdbClient(Tmdb tmdb) {
    this.tmdb = tmdb;
  }

  /** The path of a movie's picture. */
  LookupResult<String> picture(long tmdbId) throws InterruptedException {
    return ask("/movie/" + tmdbId, PICTURE_BYTES, movie -> picture(movie.path("poster_path")));
  }

  /**
   * What it says of a movie.
   *
   * @param language of the texts, as ISO 639 writes it
   */
  LookupResult<MovieDetails> details(long tmdbId, String language) throws InterruptedException {
    String parts = "credits,videos,watch/providers";
    return ask(
        "/movie/%d?language=%s&append_to_response=%s".formatted(tmdbId, language, parts),
        DETAILS_BYTES,
        movie -> new LookupResult.Found<>(DetailsJson.read(movie)));
  }

  /** The best known person whose name has all these words. */
  LookupResult<PersonJson.Named> person(List<String> words) throws InterruptedException {
    String name = URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
    return ask(
        "/search/person?query=" + name,
        DETAILS_BYTES,
        found ->
            PersonJson.best(found, words)
                .<LookupResult<PersonJson.Named>>map(LookupResult.Found::new)
                .orElseGet(LookupResult.None::new));
  }

  /** The movies that a person plays in or directs. */
  LookupResult<PersonMovies> movies(PersonJson.Named person) throws InterruptedException {
    return ask(
        "/person/" + person.id() + "/movie_credits",
        DETAILS_BYTES,
        credits -> new LookupResult.Found<>(PersonJson.movies(credits, person.name())));
  }

  /** Waits for the answer, headers and body, for {@value #ANSWER_TIMEOUT_SECONDS} seconds. */
  private <T> LookupResult<T> ask(
      String path, int maxBytes, Function<JsonNode, LookupResult<T>> reader)
      throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request(path), headers -> new LimitedBody(maxBytes));
    try {
      return answer(response.get(ANSWER_TIMEOUT_SECONDS, TimeUnit.SECONDS), reader);
    } catch (TimeoutException e) {
      return new LookupResult.Failed<>("no answer within " + ANSWER_TIMEOUT_SECONDS + " s");
    } catch (ExecutionException | IOException e) {
      return new LookupResult.Failed<>(e.toString());
    } finally {
      response.cancel(true);
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(tmdb.api() + path))
        .header("Authorization", "Bearer " + tmdb.token())
        .header("Accept", "application/json")
        .build();
  }

  private <T> LookupResult<T> answer(
      HttpResponse<byte[]> response, Function<JsonNode, LookupResult<T>> reader)
      throws IOException {
    return switch (response.statusCode()) {
      case 200 -> reader.apply(json.readTree(response.body()));
      case 404 -> new LookupResult.None<>();
      case 401, 403 -> new LookupResult.Wait<>(LONGEST_WAIT, "TMDB refuses " + Tmdb.VARIABLE);
      case 429 -> new LookupResult.Wait<>(retryAfter(response), "TMDB has too much to do");
      default -> new LookupResult.Failed<>("status " + response.statusCode());
    };
  }

  /** A path goes into pages: nothing but a plain file name is taken. */
  private static LookupResult<String> picture(JsonNode path) {
    if (path.isNull()) {
      return new LookupResult.None<>();
    }
    return path.isTextual() && path.textValue().matches(PATH)
        ? new LookupResult.Found<>(path.textValue())
        : new LookupResult.Failed<>("an answer without a usable poster_path");
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
