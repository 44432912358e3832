package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserRecommendationsTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @Test
  void listHasItsVersionsAndReasons() throws Exception {
    JsonNode list = json(site.get("/api/v1/users/5/recommendations?count=3"));

    assertThat(list.get("userId").asLong()).isEqualTo(5);
    assertThat(list.get("historyVersion").asLong()).isZero();
    assertThat(list.get("modelVersion").asText()).isEqualTo(SmallData.model().version());
    assertThat(Instant.parse(list.get("computedAt").asText())).isBefore(Instant.now());
    assertThat(list.get("cached").asBoolean()).isFalse();
    assertThat(list.get("degraded").asBoolean()).isFalse();
    assertThat(list.get("items")).hasSize(3);
    assertThat(list.at("/items/0/because/0/contribution").asDouble()).isPositive();
    assertThat(list.at("/items/0/title").asText()).startsWith("Film <");
  }

  @Test
  void nodeThatStartsLaterServesTheStoredList() throws Exception {
    JsonNode first = json(site.get("/api/v1/users/6/recommendations"));
    try (RunningSite later = RunningSite.start(folder)) {
      JsonNode second = json(later.get("/api/v1/users/6/recommendations"));

      assertThat(second.get("cached").asBoolean()).isTrue();
      assertThat(second.get("computedAt")).isEqualTo(first.get("computedAt"));
      assertThat(second.get("items")).isEqualTo(first.get("items"));
    }
  }

  @Test
  void pagesFollowEachOtherAndAGenreKeepsTheOrder() throws Exception {
    JsonNode whole = json(site.get("/api/v1/users/1/recommendations?count=100"));
    JsonNode second = json(site.get("/api/v1/users/1/recommendations?count=2&offset=2"));
    JsonNode horror = json(site.get("/api/v1/users/1/recommendations?count=100&genre=Horror"));

    assertThat(second.at("/items/0")).isEqualTo(whole.at("/items/2"));
    assertThat(second.get("total")).isEqualTo(whole.get("total"));
    assertThat(horror.get("items"))
        .containsExactlyElementsOf(
            () ->
                whole
                    .get("items")
                    .valueStream()
                    .filter(item -> item.at("/genres/0").asText().equals("Horror"))
                    .iterator());
  }

  @ParameterizedTest
  @CsvSource({
    "1/recommendations?count=0, 400",
    "1/recommendations?count=101, 400",
    "1/recommendations?offset=-1, 400",
    "1/recommendations?genre=Opera, 400",
    "abc/recommendations, 400",
    "0/recommendations, 400",
    "4711/recommendations, 404",
    "1/nothing, 404"
  })
  void errorsAreProblems(String path, int status) throws Exception {
    HttpResponse<String> response = site.get("/api/v1/users/" + path);
    JsonNode problem = json(response);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(problem.get("instance").asText()).startsWith("/api/v1/users/");
    assertThat(problem.get("requestId").asText())
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
  }

  private static JsonNode json(HttpResponse<String> response) throws Exception {
    return new ObjectMapper().readTree(response.body());
  }
}
