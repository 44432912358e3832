package dev.matinee.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

/** How a person's rating reaches the site. */
interface RatingWay {
  /**
   * Sends a rating.
   *
   * @throws IOException if no answer came
   */
  HttpResponse<String> send(URI site, long movie, double rating) throws IOException;

  /** The status that says it is kept. */
  int keptStatus();

  /** Any other answer says so, and when to try again. */
  default void requireRefusal(HttpResponse<String> answer, double rating) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
  }
}
