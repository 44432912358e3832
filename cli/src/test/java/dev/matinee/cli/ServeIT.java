package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.skill.SkillSettings;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.ServerProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged command as people start it: the site in one process, the voice in another. */
class ServeIT {
  private static final String[] DIALOGUE = {
    "say", "open movie matinee", "recommend movies", "my id is one and I want five movies", "stop"
  };

  @TempDir private static Path sharedHome;
  private static MatineeProcess shared;
  @AutoClose private static ServerProcess server;

  @TempDir private Path home;

  @BeforeAll
  static void serve() {
    shared = new MatineeProcess(sharedHome);
    server = shared.serve();
  }

  @Test
  void theVoiceReadsTheListThatTheSiteMade() {
    Site site = new Site(server.port());
    assertThat(shared.run(DIALOGUE).out()).contains("visit the web site first");

    HttpResponse<String> result = site.askForMovies("1", "5");

    assertThat(result.uri().getPath()).isEqualTo("/result");
    assertThat(result.statusCode()).isEqualTo(200);
    ScriptRun said = shared.run(DIALOGUE);
    assertThat(said.out()).containsSubsequence(site.spokenTitles(1, 5));
    assertThat(said.out()).contains("What can I do for you?", "See you next time!");
    assertThat(said.exitCode()).isZero();
  }

  @Test
  void listsSurviveARestart() {
    MatineeProcess matinee = new MatineeProcess(home);
    String computedAt;
    try (ServerProcess first = matinee.serve()) {
      computedAt = new Site(first.port()).recommendations(2, 3).get("computedAt").asText();
    }

    try (SqliteStores stores = SqliteStores.open(home.resolve("matinee.db"))) {
      assertThat(stores.recommendations().find(UserId.ofDataSetUser(2)))
          .hasValueSatisfying(list -> assertThat(list.packed()).isPresent());
    }
    try (ServerProcess second = matinee.serve()) {
      JsonNode again = new Site(second.port()).recommendations(2, 3);
      assertThat(again.get("cached").asBoolean()).isTrue();
      assertThat(again.get("computedAt").asText()).isEqualTo(computedAt);
    }
  }

  @Test
  void itSaysWhereItIsAndEndsOnASignal() throws Exception {
    MatineeProcess matinee = new MatineeProcess(home);
    try (ServerProcess ending = matinee.serve()) {
      assertThat(says(matinee, "Matinee is at http://127.0.0.1:" + ending.port())).isTrue();
      assertThat(says(matinee, "MATINEE_TMDB_TOKEN")).isTrue();

      ending.process().destroy();

      assertThat(ending.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(matinee.said()).doesNotContain("Exception");
    }
  }

  @Test
  void aFitInTheBackgroundDoesNotKeepItFromEnding() throws Exception {
    MatineeProcess matinee = new MatineeProcess(home);
    try (ServerProcess ending = matinee.serveFitting()) {
      assertThat(new Site(ending.port()).recommendations(2, 3).get("items")).hasSize(3);
      assertThat(says(matinee, "they are being fitted in the background")).isTrue();

      ending.process().destroy();

      assertThat(ending.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(matinee.said()).doesNotContain("Exception", "failed");
    }
  }

  private static boolean says(MatineeProcess matinee, String line) {
    return Eventually.comesTrue(() -> matinee.said().contains(line));
  }

  @Test
  void thePortOfAnotherServerIsAFailureInOneLine() {
    ScriptRun second = shared.run("serve", "--port", Integer.toString(server.port()));

    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.out()).isEmpty();
    assertThat(second.err().lines()).hasSize(1);
    assertThat(second.err()).contains("port " + server.port(), "in use");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 5, ID must be 1 or more",
    "abc, 5, whole number",
    "0, 5, ID must be 1 or more",
    "4711, 5, 600",
    "1, 0, 1 to 100",
    "1, 101, 1 to 100"
  })
  void whatCannotBeReachesThePageThatSaysWhy(String userId, String count, String reason) {
    HttpResponse<String> page = new Site(server.port()).askForMovies(userId, count);

    assertThat(page.statusCode()).isBetween(400, 404);
    assertThat(page.body()).contains(reason);
  }

  @Test
  void theSkillAnswersEnvelopesThatAreMeantForIt() {
    Site site = new Site(server.port());

    HttpResponse<String> welcome = site.callSkill(launch(SkillSettings.LOCAL_SKILL_ID));
    HttpResponse<String> other = site.callSkill(launch("amzn1.ask.skill.another"));
    HttpResponse<String> garbage = site.callSkill("{");

    assertThat(welcome.statusCode()).isEqualTo(200);
    assertThat(Site.json(welcome).at("/response/outputSpeech/ssml").asText())
        .contains("Welcome to the movie recommendation system");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(garbage.statusCode()).isEqualTo(400);
    assertThat(garbage.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void theVoicePageReadsTheListThatTheSiteMade() {
    Site site = new Site(server.port());
    site.askForMovies("3", "5");

    String page = site.say("my id is three and I want five movies").body();

    assertThat(page.replace("&amp;", "&")).containsSubsequence(site.spokenTitles(3, 5));
  }

  @Test
  void theSkillIsNotServedWhereOthersCouldReachIt() {
    try (ServerProcess server = new MatineeProcess(home).serve("--host", "0.0.0.0")) {
      Site site = new Site(server.port());

      assertThat(site.callSkill(launch(SkillSettings.LOCAL_SKILL_ID)).statusCode()).isEqualTo(404);
      assertThat(site.get("voice").statusCode()).isEqualTo(404);
      assertThat(site.get("").body()).doesNotContain("/voice");
    }
  }

  private static String launch(String skillId) {
    return """
        {"version":"1.0",
         "session":{"new":true,"sessionId":"s1","application":{"applicationId":"%1$s"},
                    "user":{"userId":"u1"}},
         "context":{"System":{"application":{"applicationId":"%1$s"},"user":{"userId":"u1"}}},
         "request":{"type":"LaunchRequest","requestId":"r1","locale":"en-US",
                    "timestamp":"2026-11-01T12:00:00Z"}}
        """
        .formatted(skillId);
  }
}
