package dev.matinee.web.api;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.UserId;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiHistoryTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static int people;
  private final ApiClient person = ApiClient.signUp(site, "person-" + people++);

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private static List<Long> movies(HttpResponse<String> list) {
    List<Long> ids = new ArrayList<>();
    json(list).get("items").forEach(item -> ids.add(item.get("movieId").asLong()));
    return ids;
  }

  @Test
  void ratedMovieLeavesTheListAtOnceAndTheVersionRises() {
    person.rate(1, 5);
    HttpResponse<String> before = person.get("/me/recommendations?count=100");
    long best = movies(before).get(0);

    assertThat(person.rate(best, 4.5)).isEqualTo(2);

    HttpResponse<String> after = person.get("/me/recommendations?count=100");
    assertThat(json(after).get("historyVersion").asLong()).isEqualTo(2);
    assertThat(movies(after)).isNotEmpty().doesNotContain(best, 1L);
    assertThat(after.headers().firstValue("ETag"))
        .isNotEqualTo(before.headers().firstValue("ETag"));
  }

  @Test
  void theEventOfAChangeKeepsTheListThatLedToIt() {
    person.rate(1, 5);
    HttpResponse<String> list = person.get("/me/recommendations");
    String name = list.headers().firstValue("Matinee-List").orElseThrow();

    person.put("/me/saved/" + movies(list).get(0), "", "Matinee-List", name);
    person.put("/me/saved/" + movies(list).get(1), "");

    UserId owner = new UserId(json(list).get("userId").asText());
    assertThat(site.stores().histories().read(owner).events().events())
        .extracting(HistoryEvent::list)
        .containsExactly(Optional.empty(), Optional.of(name), Optional.empty());
  }

  @Test
  void anythingElseThanTheNameOfAListIsRefusedAndNothingIsChanged() {
    HttpResponse<String> refused = person.put("/me/saved/1", "", "Matinee-List", "a list");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("detail").asText()).contains("Matinee-List");
    assertThat(json(person.get("/me/saved")).get("total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"watched", "hidden", "saved"})
  void movieThatWasSeenHiddenOrSavedLeavesTheListUntilThatIsTakenBack(String mark) {
    person.rate(1, 5);
    long best = movies(person.get("/me/recommendations")).get(0);

    assertThat(person.put("/me/" + mark + "/" + best, "").statusCode()).isEqualTo(200);
    assertThat(movies(person.get("/me/recommendations?count=100"))).doesNotContain(best);
    assertThat(json(person.delete("/me/" + mark + "/" + best)).get("historyVersion").asLong())
        .isEqualTo(3);
    assertThat(movies(person.get("/me/recommendations"))).startsWith(best);
  }

  @Test
  void savedMoviesComeByHowWellTheySuitOrTheLastFirst() {
    person.rate(1, 5);
    JsonNode list = json(person.get("/me/recommendations?count=3")).get("items");
    JsonNode second = list.get(1);
    long secondBest = second.get("movieId").asLong();
    long third = list.get(2).get("movieId").asLong();
    person.put("/me/saved/" + secondBest, "");
    person.put("/me/saved/1", "");
    person.put("/me/saved/" + third, "");

    HttpResponse<String> byMatch = person.get("/me/saved");
    assertThat(movies(byMatch)).containsExactly(secondBest, third, 1L);
    JsonNode first = json(byMatch).at("/items/0");
    for (String field : List.of("title", "year", "genres", "match", "because")) {
      assertThat(first.get(field)).as(field).isEqualTo(second.get(field));
    }
    assertThat(first.get("savedAt").asText()).matches("20..-.*Z");
    assertThat(json(byMatch).at("/items/2").has("match")).isFalse();
    assertThat(json(byMatch).get("historyVersion").asLong()).isEqualTo(4);
    assertThat(movies(person.get("/me/saved?order=saved"))).containsExactly(third, 1L, secondBest);
    assertThat(movies(person.get("/me/saved?order=saved&count=1&offset=1"))).containsExactly(1L);
    assertThat(person.get("/me/saved?order=title").statusCode()).isEqualTo(400);
  }

  @Test
  void savingIsNoRatingAndLeavesTheRestOfTheListAsItWas() {
    person.rate(1, 5);
    List<Long> before = movies(person.get("/me/recommendations?count=100"));
    long best = before.get(0);

    person.put("/me/saved/" + best, "");

    assertThat(movies(person.get("/me/recommendations?count=99")))
        .isEqualTo(before.subList(1, before.size()));
    assertThat(movies(person.get("/me/recommendations?count=100&saved=true"))).isEqualTo(before);
    assertThat(movies(person.get("/me/recommendations?count=99&saved=false"))).doesNotContain(best);
    assertThat(person.get("/me/recommendations?saved=yes").statusCode()).isEqualTo(400);
    assertThat(movies(person.get("/me/ratings"))).containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratings", "watched", "hidden"})
  void markTakesTheMovieOffTheWatchlist(String mark) {
    person.put("/me/saved/7", "");
    person.put("/me/saved/8", "");

    person.put("/me/" + mark + "/7", "{\"rating\":4}");

    assertThat(movies(person.get("/me/saved"))).containsExactly(8L);
  }

  @Test
  void changeThatChangesNothingLeavesTheVersion() {
    person.put("/me/hidden/5", "");

    assertThat(json(person.put("/me/hidden/5", "")).get("historyVersion").asLong()).isEqualTo(1);
    assertThat(json(person.delete("/me/watched/5")).get("historyVersion").asLong()).isEqualTo(1);
    assertThat(json(person.delete("/me/ratings/5")).get("historyVersion").asLong()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "0.4", "0.75", "5.5", "-1", "1e309", "\"4.5\"", "true", "null", "[4]", "NaN", "4.",
        "{}"
      })
  void ratingIsANumberOfHalvesFromAHalfToFive(String rating) {
    HttpResponse<String> answer = person.put("/me/ratings/1", "{\"rating\":" + rating + "}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(person.get("/me/ratings")).get("historyVersion").asLong()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "5, 5", "5.0, 5", "45e-1, 4.5"})
  void everyWayToWriteARatingIsTaken(String written, double rating) {
    person.put("/me/ratings/1", "{\"rating\":" + written + "}");

    JsonNode kept = json(person.get("/me/ratings")).at("/items/0");
    assertThat(kept.get("rating").asDouble()).isEqualTo(rating);
    assertThat(kept.get("title").asText()).isEqualTo("Film <1>");
    assertThat(kept.get("year").asInt()).isEqualTo(1951);
  }

  @ParameterizedTest
  @CsvSource({"4711, 404", "-1, 404", "x, 400", "1.0, 400", "99999999999999999999, 400"})
  void movieMustBeOneOfTheData(String movie, int status) {
    for (String kind : List.of("ratings", "watched", "hidden", "saved")) {
      String path = "/me/" + kind + "/" + movie;
      assertThat(person.put(path, "{\"rating\":4}").statusCode()).isEqualTo(status);
      assertThat(person.delete(path).statusCode()).isEqualTo(status);
    }
  }

  @Test
  void bodiesAreSmallAndJson() {
    String large = "{\"rating\":4" + " ".repeat(64 * 1024) + "}";
    assertThat(person.put("/me/ratings/1", large).statusCode()).isEqualTo(413);
    assertThat(
            person
                .put("/me/ratings/1", "{\"rating\":4}", "Content-Type", "text/plain")
                .statusCode())
        .isEqualTo(415);
    assertThat(person.put("/me/ratings/1", "{\"rating\":4,\"stars\":4}").statusCode())
        .isEqualTo(400);
    assertThat(
            person
                .put(
                    "/me/ratings/1",
                    "{\"rating\":4}",
                    "Content-Type",
                    "Application/JSON; charset=utf-8")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void changeIsRefusedWhereAnotherCameFirst() {
    person.rate(1, 5);
    person.rate(2, 3);

    HttpResponse<String> late = person.put("/me/ratings/1", "{\"rating\":1}", "If-Match", "\"v1\"");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.headers().firstValue("ETag")).contains("\"v2\"");
    assertThat(json(late).get("historyVersion").asLong()).isEqualTo(2);
    assertThat(late.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(person.delete("/me/ratings/1", "If-Match", "W/\"v2\"").statusCode()).isEqualTo(412);
    assertThat(person.delete("/me/ratings/1", "If-Match", "v2").statusCode()).isEqualTo(412);

    HttpResponse<String> done = person.delete("/me/ratings/1", "If-Match", "\"v1\", \"v2\"");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.headers().firstValue("ETag")).contains("\"v3\"");
    assertThat(person.put("/me/watched/1", "", "If-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void ofManyWritersWithOneVersionOneGetsThrough() {
    List<Integer> statuses =
        IntStream.rangeClosed(1, 8)
            .parallel()
            .mapToObj(
                movie -> person.put("/me/ratings/" + movie, "{\"rating\":4}", "If-Match", "\"v0\""))
            .map(HttpResponse::statusCode)
            .toList();

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
    assertThat(json(person.get("/me/ratings")).get("total").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me/ratings", "/me/recommendations"})
  void unchangedAnswerIsNotSentAgain(String path) {
    person.rate(1, 5);
    String tag = person.get(path).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same = person.get(path, "If-None-Match", "\"other\", " + tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("ETag")).contains(tag);
    person.rate(2, 4);
    assertThat(person.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void tagOfTheRatingsIsTheVersion() {
    person.rate(1, 5);

    assertThat(person.get("/me/ratings").headers().firstValue("ETag")).contains("\"v1\"");
    assertThat(person.get("/me/recommendations").headers().firstValue("ETag"))
        .hasValueSatisfying(
            tag -> assertThat(tag).startsWith("W/\"v1-" + SmallData.model().version() + "-"));
  }

  @Test
  void pagesOfRatingsHoldEachOnce() {
    for (int movie = 1; movie <= 5; movie++) {
      person.rate(movie, movie);
    }
    List<Long> all = movies(person.get("/me/ratings?count=100"));
    assertThat(all).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    List<Long> pages = new ArrayList<>(movies(person.get("/me/ratings?count=2")));
    pages.addAll(movies(person.get("/me/ratings?count=2&offset=2")));
    pages.addAll(movies(person.get("/me/ratings?count=2&offset=4")));
    assertThat(pages).isEqualTo(all);

    HttpResponse<String> behind = person.get("/me/ratings?offset=2147483647&count=100");
    assertThat(movies(behind)).isEmpty();
    assertThat(json(behind).get("total").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"count=0", "count=101", "count=1.5", "count=", "offset=-1", "offset=2147483648"})
  void pagesOutsideTheRangesAreRefused(String query) {
    for (String path : List.of("/me/ratings", "/me/saved", "/me/recommendations", "/movies")) {
      assertThat(person.get(path + "?" + query).statusCode()).as(path).isEqualTo(400);
    }
  }

  @Test
  void genreKeepsTheOrderOfTheList() {
    person.rate(1, 5);
    JsonNode whole = json(person.get("/me/recommendations?count=100"));
    JsonNode comedies = json(person.get("/me/recommendations?count=100&genre=Comedy"));

    assertThat(comedies.get("items"))
        .isNotEmpty()
        .containsExactlyElementsOf(
            () ->
                whole
                    .get("items")
                    .valueStream()
                    .filter(item -> item.at("/genres/0").asText().equals("Comedy"))
                    .iterator());
    assertThat(comedies.get("total").asInt()).isEqualTo(comedies.get("items").size());
    assertThat(person.get("/me/recommendations?genre=Opera").statusCode()).isEqualTo(400);
  }
}
