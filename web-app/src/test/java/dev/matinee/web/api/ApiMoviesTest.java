package dev.matinee.web.api;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.serving.model.SmallData;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiMoviesTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static ApiClient client;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    client = ApiClient.of(site);
  }

  private static JsonNode get(String path) {
    return json(client.get(path));
  }

  private static List<Integer> numbers(JsonNode list, String member) {
    List<Integer> numbers = new ArrayList<>();
    list.get("items").forEach(item -> numbers.add(item.get(member).asInt()));
    return numbers;
  }

  @Test
  void moviesWithTheMostRatingsComeFirst() {
    JsonNode movies = get("/movies?count=100");

    assertThat(movies.get("total").asInt()).isEqualTo(SmallData.MOVIES);
    assertThat(numbers(movies, "raterCount"))
        .hasSize(SmallData.MOVIES)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(movies.at("/items/0/raterCount").asInt()).isGreaterThan(20);
  }

  @Test
  void pagesEndWhereTheMoviesEnd() {
    List<Integer> all = numbers(get("/movies?count=100"), "movieId");

    assertThat(numbers(get("/movies"), "movieId")).isEqualTo(all.subList(0, 10));
    assertThat(numbers(get("/movies?offset=55&count=10"), "movieId"))
        .isEqualTo(all.subList(55, 60));
    assertThat(get("/movies?offset=60").get("items")).isEmpty();
    assertThat(get("/movies?query=film&offset=2147483647&count=100").get("items")).isEmpty();
  }

  @Test
  void movieIsFoundByItsTitle() {
    JsonNode found = get("/movies?query=flim+42");

    assertThat(found.at("/items/0/movieId").asInt()).isEqualTo(42);
    assertThat(found.at("/items/0/title").asText()).isEqualTo("Film <42>");
    assertThat(get("/movies?query=zzzzqqqq").get("total").asInt()).isZero();
    assertThat(get("/movies?query=").get("total").asInt()).isEqualTo(SmallData.MOVIES);
  }

  @Test
  void genreKeepsTheMoviesThatHaveIt() {
    JsonNode comedies = get("/movies?genre=Comedy&count=100");
    JsonNode found = get("/movies?query=film+42&genre=Comedy&count=3");

    assertThat(numbers(comedies, "movieId")).hasSize(30).allMatch(id -> id % 2 == 0);
    assertThat(found.get("total").asInt()).isEqualTo(30);
    assertThat(numbers(found, "movieId")).startsWith(42).hasSize(3).allMatch(id -> id % 2 == 0);
  }

  @Test
  void movieHasItsDetails() {
    JsonNode movie = get("/movies/7");

    assertThat(movie.get("title").asText()).isEqualTo("Film <7>");
    assertThat(movie.get("year").asInt()).isEqualTo(1957);
    assertThat(movie.get("genres")).hasToString("[\"Horror\",\"Drama\"]");
    assertThat(movie.get("raterCount").asInt()).isEqualTo(SmallData.model().matrix().raterCount(7));
  }

  @Test
  void similarMoviesAreThoseOfTheSameTaste() {
    JsonNode similar = get("/movies/7/similar?count=5");

    assertThat(similar.get("movieId").asInt()).isEqualTo(7);
    assertThat(numbers(similar, "movieId")).hasSize(5).allMatch(id -> id % 2 == 1 && id != 7);
    assertThat(similar.at("/items/0/similarity").asDouble())
        .isGreaterThanOrEqualTo(similar.at("/items/4/similarity").asDouble())
        .isBetween(0.0, 1.0);
  }
}
