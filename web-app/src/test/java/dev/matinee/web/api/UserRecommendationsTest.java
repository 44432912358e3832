package dev.matinee.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.UserId;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

  @Test
  void anotherAlgorithmMakesAnotherListAndTheStoredOneStays() throws Exception {
    JsonNode own = json(site.get("/api/v1/users/7/recommendations"));
    JsonNode other = json(site.get("/api/v1/users/7/recommendations?algorithm=ease"));
    JsonNode again = json(site.get("/api/v1/users/7/recommendations?algorithm=ease"));
    JsonNode named = json(site.get("/api/v1/users/7/recommendations?algorithm=user-knn"));

    assertThat(other.get("modelVersion")).isNotEqualTo(own.get("modelVersion"));
    assertThat(other.at("/items/0/origin").asText()).isEqualTo("linear-model");
    assertThat(own.at("/items/0/origin").asText()).isEqualTo("neighbours");
    assertThat(other.get("cached").asBoolean()).isFalse();
    assertThat(again.get("cached").asBoolean()).isTrue();
    assertThat(again.get("items")).isEqualTo(other.get("items"));
    assertThat(named.get("items")).isEqualTo(own.get("items"));
    assertThat(site.stores().recommendations().find(UserId.ofDataSetUser(7)))
        .hasValueSatisfying(
            list -> assertThat(list.modelVersion()).isEqualTo(own.get("modelVersion").asText()));
  }

  @Test
  void dialsTurnTheListAndAreNotStored() throws Exception {
    String path = "/api/v1/users/8/recommendations?count=100&algorithm=ease";
    JsonNode plain = json(site.get(path));
    JsonNode newer = json(site.get(path + "&newer=2"));

    assertThat(newer.get("cached").asBoolean()).isFalse();
    assertThat(json(site.get(path + "&newer=2")).get("cached").asBoolean()).isFalse();
    assertThat(movies(newer))
        .isNotEqualTo(movies(plain))
        .containsExactlyInAnyOrderElementsOf(movies(plain));
    assertThat(meanYear(newer)).isGreaterThan(meanYear(plain));
    assertThat(movies(json(site.get(path + "&newer=0&discover=0")))).isEqualTo(movies(plain));
  }

  private static double meanYear(JsonNode list) {
    return list.get("items")
        .valueStream()
        .limit(5)
        .mapToInt(movie -> movie.get("year").asInt())
        .average()
        .orElseThrow();
  }

  private static List<Long> movies(JsonNode list) {
    return list.get("items").valueStream().map(movie -> movie.get("movieId").asLong()).toList();
  }

  @Test
  void filtersKeepTheOrderOfWhatRemains() throws Exception {
    String path = "/api/v1/users/9/recommendations?count=100";
    JsonNode whole = json(site.get(path));
    JsonNode part = json(site.get(path + "&without=Horror&from=1960&to=2000&genre=Drama"));

    assertThat(movies(part))
        .isNotEmpty()
        .isEqualTo(
            whole
                .get("items")
                .valueStream()
                .filter(movie -> movie.at("/genres/0").asText().equals("Comedy"))
                .filter(movie -> movie.get("year").asInt() >= 1960)
                .filter(movie -> movie.get("year").asInt() <= 2000)
                .map(movie -> movie.get("movieId").asLong())
                .toList());
    assertThat(movies(json(site.get(path + "&without=Horror&without=Comedy")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "discover=3; The dial discover must be a whole number from -2 to 2, not “3”.",
        "discover=3&from=12; The dial discover must be a whole number from -2 to 2, not “3”. The year must be a year such as 1999, not “12”.",
        "newer=x; The dial newer must be a whole number from -2 to 2, not “x”.",
        "new=1; new must be true or false, not “1”.",
        "without=Opera; The genre must be one of Comedy, Drama, Horror.",
        "from=12; The year must be a year such as 1999, not “12”.",
        "from=2000&to=1990; The year from must not be later than the year to: 2000 and 1990.",
        "algorithm=magic; The algorithm must be one of user-knn, user-knn-cosine, user-knn-pearson, ease, not “magic”."
      })
  void wishesThatCannotBeAreRefusedWithWhatIsAllowed(String query, String detail) throws Exception {
    HttpResponse<String> response = site.get("/api/v1/users/1/recommendations?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("detail").asText()).isEqualTo(detail);
  }

  @Test
  void anAlgorithmIsChosenForUsersOfTheDataSetAlone() throws Exception {
    HttpResponse<String> response =
        ApiClient.signUp(site, "chooser").get("/me/recommendations?algorithm=user-knn-cosine");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("detail").asText())
        .isEqualTo("An algorithm can be chosen for users of the data set alone, at /users/{id}.");
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
