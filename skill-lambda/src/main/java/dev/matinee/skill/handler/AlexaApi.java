package dev.matinee.skill.handler;

import com.amazon.ask.model.services.ApiClient;
import com.amazon.ask.model.services.ApiClientRequest;
import com.amazon.ask.model.services.ApiClientResponse;
import com.amazon.ask.model.services.Pair;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Calls of Alexa's services by the HTTP client of the JDK. The client is made for each call: one
 * that is kept would carry random numbers into the function's snapshot.
 */
final class AlexaApi implements ApiClient {
  /** What is left of the time that people wait, beside a call of the store. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static final int UNREACHABLE = 503;

  @Override
  public ApiClientResponse invoke(ApiClientRequest request) {
    try {
      HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
      return response(client.send(http(request), BodyHandlers.ofString()));
    } catch (IOException e) {
      return unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreachable();
    }
  }

  private static HttpRequest http(ApiClientRequest request) {
    BodyPublisher body =
        Optional.ofNullable(request.getBody())
            .map(BodyPublishers::ofString)
            .orElseGet(BodyPublishers::noBody);
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(request.getUrl()))
            .timeout(LIMIT)
            .method(request.getMethod(), body);
    request.getHeaders().forEach(header -> http.header(header.getName(), header.getValue()));
    return http.build();
  }

  private static ApiClientResponse response(HttpResponse<String> http) {
    ApiClientResponse response = new ApiClientResponse();
    response.setStatusCode(http.statusCode());
    response.setBody(http.body());
    response.setHeaders(
        http.headers().map().entrySet().stream()
            .flatMap(
                header ->
                    header.getValue().stream().map(value -> new Pair<>(header.getKey(), value)))
            .toList());
    return response;
  }

  private static ApiClientResponse unreachable() {
    ApiClientResponse response = new ApiClientResponse();
    response.setStatusCode(UNREACHABLE);
    response.setHeaders(List.of());
    return response;
  }
}
