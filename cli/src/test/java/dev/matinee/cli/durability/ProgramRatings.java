package dev.matinee.cli.durability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * Ratings that a program sends to the REST API.
 *
 * @param token whose they are
 */
record ProgramRatings(String token) implements RatingWay {
  @Override
  public HttpResponse<String> send(URI site, long movie, double rating) throws IOException {
    return Http.send(
        "PUT",
        site.resolve("/api/v1/me/ratings/" + movie),
        "{\"rating\":" + rating + "}",
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + token);
  }

  @Override
  public int keptStatus() {
    return 200;
  }
}
