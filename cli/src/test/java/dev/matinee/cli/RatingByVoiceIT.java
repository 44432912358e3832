package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rating that the skill takes on Lambda is known to the site, and to the next sentence. */
class RatingByVoiceIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;

  @Test
  void theNextListByVoiceKnowsARatingByVoice() throws Exception {
    try (Dynalite dynalite = Dynalite.start()) {
      MatineeProcess matinee = new MatineeProcess(home).with("MATINEE_STORE", "dynamodb");
      PackagedSkill.environment(dynalite).forEach(matinee::with);
      try (ServerProcess server = matinee.serve("--create-tables");
          PackagedSkill lambda = PackagedSkill.start(home, dynalite)) {
        Person ann = Person.signUp(server.port());
        ann.rate(1, 5);
        ann.rate(50, 4);
        String first = ann.list().at("/items/0/title").asText();
        Conversation conversation =
            Conversation.start(lambda, InteractionModel.load(Locale.US), PackagedSkill.SKILL_ID);
        conversation.say("open movie matinee");
        assertThat(conversation.say("my code is " + ann.pairingCode()).speech()).contains(first);

        assertThat(conversation.say("give four stars to the first one").speech())
            .startsWith(first + " gets four stars from you.");
        assertThat(isStoredSoon(dynalite, ann.id(), 3)).isTrue();

        JsonNode list = ann.list();
        assertThat(list.get("cached").asBoolean()).as("made before it was asked for").isTrue();
        assertThat(list.get("historyVersion").asInt()).isEqualTo(3);
        assertThat(titles(list)).hasSize(100).doesNotContain(first);
        assertThat(conversation.say("recommend two movies").speech())
            .contains(list.at("/items/0/title").asText(), list.at("/items/1/title").asText());
      }
    }
  }

  private static List<String> titles(JsonNode list) {
    List<String> titles = new ArrayList<>();
    list.get("items").forEach(movie -> titles.add(movie.get("title").asText()));
    return titles;
  }

  /** Whether a list comes to be stored that knows a version of its owner's history. */
  private static boolean isStoredSoon(Dynalite dynalite, UserId owner, long version) {
    DynamoDbSettings settings =
        DynamoDbSettings.defaults()
            .withEndpoint(dynalite.endpoint())
            .withRegion("eu-west-1")
            .withCredentials("test", "test");
    try (DynamoDbStores stores = DynamoDbStores.open(settings)) {
      return Eventually.comesTrue(
          () ->
              stores
                  .recommendations()
                  .find(owner)
                  .filter(list -> list.historyVersion() == version)
                  .isPresent());
    }
  }

  /** An account as a program uses it. */
  private record Person(URI api, String token, UserId id) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Person signUp(int port) throws Exception {
      URI api = URI.create("http://127.0.0.1:" + port + "/api/v1/");
      Person stranger = new Person(api, "none", UserId.ofDataSetUser(0));
      String body = "{\"username\":\"ann\",\"password\":\"correct horse battery\"}";
      JsonNode account = stranger.send("POST", "accounts", body);
      return new Person(
          api, account.get("token").asText(), new UserId(account.get("accountId").asText()));
    }

    void rate(long movie, double stars) throws Exception {
      JsonNode unused = send("PUT", "me/ratings/" + movie, "{\"rating\":" + stars + "}");
    }

    JsonNode list() throws Exception {
      return send("GET", "me/recommendations?count=100", "");
    }

    String pairingCode() throws Exception {
      return send("POST", "me/pairing-code", "").get("code").asText();
    }

    private JsonNode send(String method, String path, String body)
        throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(api.resolve(path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
      return JSON.readTree(answer.body());
    }
  }
}
