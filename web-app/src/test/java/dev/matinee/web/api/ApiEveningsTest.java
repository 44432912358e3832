package dev.matinee.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evenings by the API. */
class ApiEveningsTest {
  @TempDir private Path folder;
  @AutoClose private RunningSite site;
  private ApiClient ada;
  private ApiClient grace;

  @BeforeEach
  void start() {
    site = RunningSite.start(folder);
    ada = ApiClient.signUp(site, "ada");
    grace = ApiClient.signUp(site, "grace");
    for (long movie = 2; movie <= 8; movie += 2) {
      ada.rate(movie, 4.5);
      grace.rate(movie - 1, 4.5);
    }
  }

  private String startedByAda(String strategy) {
    return json(201, ada.post("/evenings", "{\"strategy\":\"" + strategy + "\"}"))
        .get("code")
        .asText();
  }

  private static JsonNode json(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return ApiClient.json(answer);
  }

  private static JsonNode join(ApiClient client, String code) {
    return json(200, client.post("/evenings/" + code + "/members", ""));
  }

  private static JsonNode list(ApiClient client, String code) {
    return json(200, client.get("/evenings/" + code + "/recommendations?count=100"));
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> part) {
    List<T> parts = new ArrayList<>();
    array.forEach(element -> parts.add(part.apply(element)));
    return parts;
  }

  private static List<Long> movies(JsonNode list) {
    return each(list.get("items"), item -> item.get("movieId").asLong());
  }

  @Test
  void membersAreInTheOrderInWhichTheyJoined() {
    String code = startedByAda("average");

    JsonNode joined =
        join(grace, code.substring(0, 3).toLowerCase(Locale.ROOT) + "-" + code.substring(3));

    assertThat(joined.get("strategy").asText()).isEqualTo("average");
    assertThat(each(joined.get("members"), member -> member.get("name").asText()))
        .containsExactly("ada", "grace");
    assertThat(each(joined.get("members"), member -> member.get("you").asBoolean()))
        .containsExactly(false, true);
    assertThat(join(grace, code)).isEqualTo(joined);
    assertThat(joined.toString()).doesNotContain("\"a-");
  }

  @Test
  void bothGetTheSameFilmsEachWithTheirOwnNumbers() {
    String code = startedByAda("turns");
    join(grace, code);

    JsonNode adas = list(ada, code);
    JsonNode graces = list(grace, code);

    assertThat(movies(adas)).hasSize(52).doesNotContain(1L, 2L, 7L, 8L).isEqualTo(movies(graces));
    assertThat(adas.get("total").asInt()).isEqualTo(52);
    assertThat(adas.get("historyVersion").asLong()).isEqualTo(4);
    JsonNode alone = json(200, ada.get("/me/recommendations?count=1")).get("items").get(0);
    JsonNode first = adas.get("items").get(0);
    assertThat(first.get("movieId")).isEqualTo(alone.get("movieId"));
    assertThat(first.get("because")).isEqualTo(alone.get("because"));
    assertThat(first.get("score")).isEqualTo(alone.get("score"));
    assertThat(graces.get("items").get(0).get("score")).isNotEqualTo(alone.get("score"));
    assertThat(first.get("members").get(1).get("name").asText()).isEqualTo("grace");
  }

  @Test
  void whatTheOthersRatedIsNotInTheList() {
    String code = startedByAda("turns");
    join(grace, code);

    for (JsonNode item : list(ada, code).get("items")) {
      for (JsonNode member : item.get("members")) {
        assertThat(member.has("predictedRating") || member.has("score")).isFalse();
        for (JsonNode reason : member.get("because")) {
          assertThat(each(reason, JsonNode::asText)).hasSize(2);
          assertThat(reason.get("movieId").asLong()).isBetween(1L, 8L);
        }
      }
    }
  }

  @Test
  void guestsOfThePagesAndAccountsOfTheApiMeet() {
    String code = startedByAda("turns");
    SiteClient ben = SiteClient.of(site);
    assertThat(ben.send("/evenings/" + code + "/members", "name", "Ben").statusCode())
        .isEqualTo(303);

    JsonNode members = list(ada, code).get("evening").get("members");

    assertThat(each(members, member -> member.get("name").asText())).containsExactly("ada", "Ben");
    assertThat(each(members, member -> member.get("guest").asBoolean()))
        .containsExactly(false, true);
    assertThat(ben.get("/evenings/" + code).body()).contains("<bdi>ada</bdi>");
  }

  @Test
  void whoIsNotInIsAnsweredAsIfThereWereNoSuchEvening() {
    String code = startedByAda("turns");

    JsonNode outside = json(404, grace.get("/evenings/" + code + "/recommendations"));
    JsonNode unknown = json(404, grace.get("/evenings/ZZZZZZ/recommendations"));

    for (String member : List.of("type", "title", "status", "detail")) {
      assertThat(outside.get(member)).as(member).isEqualTo(unknown.get(member));
    }
  }

  @Test
  void whoLeavesIsOutAndTheLastOneEndsIt() {
    String code = startedByAda("turns");
    String members = "/evenings/" + code + "/members";
    join(grace, code);

    assertThat(ada.delete(members).statusCode()).isEqualTo(204);

    json(404, ada.get("/evenings/" + code + "/recommendations"));
    assertThat(movies(list(grace, code))).hasSize(56).contains(2L);
    assertThat(grace.delete(members).statusCode()).isEqualTo(204);
    json(404, grace.post(members, ""));
  }

  @Test
  void aStrategyThatThereIsNotIsRefusedWithThoseThatThereAre() {
    JsonNode problem = json(422, ada.post("/evenings", "{\"strategy\":\"by chance\"}"));

    assertThat(problem.get("detail").asText())
        .isEqualTo(
            "strategy must be one of average, reciprocal-ranks, least-misery, turns, got by chance");
  }

  @Test
  void aDeletedAccountIsInNoEvening() {
    String code = startedByAda("turns");
    join(grace, code);

    HttpResponse<String> deleted =
        ada.send("DELETE", "/me", Optional.of("{\"password\":\"" + ApiClient.PASSWORD + "\"}"));

    assertThat(deleted.statusCode()).isEqualTo(204);
    JsonNode evening = list(grace, code).get("evening");
    assertThat(each(evening.get("members"), member -> member.get("name").asText()))
        .containsExactly("grace");
  }
}
