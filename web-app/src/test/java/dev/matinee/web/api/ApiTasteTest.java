package dev.matinee.web.api;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.taste.TasteData;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTasteTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    SqliteStores stores = SqliteStores.open(folder.resolve("matinee.db"));
    site = RunningSite.start(WebSettings.loopback(0), TasteData::model, stores);
  }

  private static ApiClient personWhoRated(String name) {
    ApiClient person = ApiClient.signUp(site, name);
    UserId id = site.stores().accounts().find(new Username(name)).orElseThrow().userId();
    Told.change(site.stores(), id, TasteData::rate);
    return person;
  }

  @Test
  void tasteIsThatOfTheOwnerBesideThatOfAllPeople() throws IOException {
    JsonNode taste = json(personWhoRated("ann").get("/me/taste"));

    assertThat(taste.get("historyVersion").asLong()).isPositive();
    assertThat(taste.get("degraded").asBoolean()).isFalse();
    assertThat(taste.get("rated").asInt()).isEqualTo(5);
    assertThat(taste.get("mean").asDouble()).isEqualTo(3.6);
    assertThat(taste.get("compared")).isEqualTo(tree("{'movies': 2, 'own': 3.5, 'all': 3.0}"));
    assertThat(taste.at("/stars/5")).isEqualTo(tree("{'stars': 3.0, 'movies': 2}"));
    assertThat(taste.at("/genres/0"))
        .isEqualTo(tree("{'name': 'Drama', 'movies': 2, 'own': 0.4, 'all': 0.375}"));
    assertThat(taste.at("/decades/0"))
        .isEqualTo(tree("{'name': '1920s', 'movies': 1, 'own': 0.2}"));
    assertThat(taste.get("higher"))
        .isEqualTo(
            tree(
                "[{'movieId': 2, 'title': 'Clue', 'year': 1985, 'own': 4.5, 'all': 2.0,"
                    + " 'raterCount': 10}]"));
    assertThat(taste.get("lower"))
        .isEqualTo(
            tree(
                "[{'movieId': 1, 'title': 'Heat', 'year': 1995, 'own': 2.5, 'all': 4.0,"
                    + " 'raterCount': 10}]"));
  }

  @Test
  void aYearIsLookedBackAt() throws IOException {
    ApiClient person = personWhoRated("ben");

    assertThat(json(person.get("/me/taste")).get("years")).isEqualTo(tree("[2025, 2024]"));
    assertThat(json(person.get("/me/taste")).at("/review/year").asInt()).isEqualTo(2025);
    assertThat(json(person.get("/me/taste?year=2024")).get("review"))
        .isEqualTo(
            tree(
                "{'year': 2024, 'rated': 1, 'genre': {'name': 'Crime', 'movies': 1}, 'best':"
                    + " [{'movieId': 1, 'title': 'Heat', 'year': 1995, 'rating': 2.5}]}"));
  }

  @Test
  void whoRatedNothingHasNoFigures() throws IOException {
    JsonNode taste = json(ApiClient.signUp(site, "eve").get("/me/taste?year=2024"));

    assertThat(taste.get("rated").asInt()).isZero();
    assertThat(taste.get("genres")).isEmpty();
    for (String member : new String[] {"mean", "compared", "review"}) {
      assertThat(taste.has(member)).as(member).isFalse();
    }
  }

  private static JsonNode tree(String json) throws IOException {
    return JSON.readTree(json.replace('\'', '"'));
  }
}
