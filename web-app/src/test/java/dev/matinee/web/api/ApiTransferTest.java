package dev.matinee.web.api;

import static dev.matinee.web.testsite.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.ZipBytes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking everything along, and bringing it back. */
class ApiTransferTest {
  private static final String LETTERBOXD =
      """
      Date,Name,Year,Letterboxd URI,Rating
      2024-01-31,Film <7>,1957,https://boxd.it/7,4.5
      2024-02-01,Film <8>,1958,https://boxd.it/8,2
      2024-02-02,Nothing like it anywhere,1999,https://boxd.it/9,3
      """;

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static int people;
  private final ApiClient person = ApiClient.signUp(site, "person-" + people++);

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  private HttpResponse<String> send(String file, String type) {
    return person.post("/me/import", file, "Content-Type", type);
  }

  @Test
  void fileIsTakenOverInOneStepAndTheListKnowsIt() {
    HttpResponse<String> answer = send(LETTERBOXD, "text/csv; charset=utf-8");

    JsonNode imported = json(answer);
    assertThat(imported.get("historyVersion").asLong()).isEqualTo(1);
    assertThat(answer.headers().firstValue("ETag")).contains("\"v1\"");
    assertThat(imported.get("source").asText()).isEqualTo("Letterboxd");
    assertThat(imported.get("ratings").asInt()).isEqualTo(2);
    assertThat(imported.at("/skipped/0/line").asInt()).isEqualTo(4);
    JsonNode ratings = json(person.get("/me/ratings"));
    assertThat(ratings.at("/items/1/movieId").asLong()).isEqualTo(7);
    assertThat(ratings.at("/items/1/rating").asDouble()).isEqualTo(4.5);
    assertThat(ratings.at("/items/1/ratedAt").asText()).isEqualTo("2024-01-31T00:00:00Z");
    assertThat(json(person.get("/me/recommendations")).get("historyVersion").asLong()).isEqualTo(1);
  }

  @Test
  void anArchiveIsTakenOverInOneStepAndWhatLeadsOutOfItIsNot() {
    String watchlist =
        "Date,Name,Year,Letterboxd URI\n2024-03-03,Film <9>,1959,https://boxd.it/9\n";
    byte[] archive = ZipBytes.of("a/ratings.csv", LETTERBOXD, "a/watchlist.csv", watchlist);

    HttpResponse<String> refused =
        person.postFile("/me/import", ZipBytes.of("../ratings.csv", LETTERBOXD), "application/zip");
    JsonNode imported = json(person.postFile("/me/import", archive, "application/zip"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).get("detail").asText()).contains("outside of itself: ../ratings.csv");
    assertThat(imported.get("historyVersion").asLong()).isEqualTo(1);
    assertThat(imported.get("ratings").asInt()).isEqualTo(2);
    assertThat(imported.get("saved").asInt()).isEqualTo(1);
    assertThat(json(person.get("/me/saved")).at("/items/0/movieId").asLong()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({"json, application/json", "csv, text/csv"})
  void exportBringsEverythingIntoAnotherAccount(String format, String type) {
    person.rate(7, 4.5);
    person.rate(8, 0.5);
    person.put("/me/watched/9", "");
    person.put("/me/hidden/10", "");
    person.put("/me/saved/11", "");
    person.put("/me/saved/7", "");
    HttpResponse<String> export = person.get("/me/export?format=" + format);
    assertThat(export.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(export.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"matinee-\\d{4}-\\d\\d-\\d\\d\\." + format + "\"");

    ApiClient other = ApiClient.signUp(site, "other-" + people++);
    other.post("/me/import", export.body(), "Content-Type", type);

    assertThat(movies(other)).isEqualTo(movies(person)).hasSize(7);
  }

  /** What an export says of movies, without what it says of the person. */
  private static ObjectNode movies(ApiClient client) {
    ObjectNode export = (ObjectNode) json(client.get("/me/export"));
    return export.remove(List.of("userId", "account", "latestChanges", "evenings"));
  }

  @Test
  void listOfFilmsIsWhatTheProgramSaysAndRefusedWithoutThat() {
    String list = LETTERBOXD.replace(",Rating", "").replaceAll("/([789]),.*", "/$1");

    HttpResponse<String> refused = send(list, "text/csv");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).get("detail").asText()).contains("?films=watched or ?films=saved");
    HttpResponse<String> typo =
        person.post("/me/import?films=seen", list, "Content-Type", "text/csv");
    assertThat(json(typo).get("detail").asText())
        .isEqualTo("films must be watched or saved, it is seen.");
    JsonNode saved = json(person.post("/me/import?films=saved", list, "Content-Type", "text/csv"));
    assertThat(saved.get("saved").asInt()).isEqualTo(2);
    assertThat(json(person.get("/me/saved")).get("total").asInt()).isEqualTo(2);
    JsonNode watched =
        json(person.post("/me/import?films=watched", list, "Content-Type", "text/csv"));
    assertThat(watched.get("watched").asInt()).isEqualTo(2);
    assertThat(json(person.get("/me/saved")).get("total").asInt()).isZero();
  }

  @Test
  void importOfWhatIsKnownChangesNothing() {
    send(LETTERBOXD, "text/csv");

    assertThat(json(send(LETTERBOXD, "text/csv")).get("historyVersion").asLong()).isEqualTo(1);
  }

  @Test
  void fileMayBeLargerThanOtherBodies() {
    String padded = LETTERBOXD + "\n".repeat(200 * 1024);

    assertThat(json(send(padded, "text/csv")).get("ratings").asInt()).isEqualTo(2);
  }

  @Test
  void fileThatIsNoneIsRefusedWithASentenceAndChangesNothing() {
    HttpResponse<String> answer = send("<html><body>Please log in</body></html>", "text/csv");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("detail").asText()).startsWith("The file is a web page");
    assertThat(json(person.get("/me/ratings")).get("historyVersion").asLong()).isZero();
  }
}
