package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rating that the skill takes on Lambda is known to the site, and to the next sentence. */
class RatingByVoiceIT {
  @TempDir private Path home;

  @Test
  void theNextListByVoiceKnowsARatingByVoice() throws Exception {
    try (Dynalite dynalite = Dynalite.start()) {
      MatineeProcess matinee = new MatineeProcess(home).with("MATINEE_STORE", "dynamodb");
      PackagedSkill.environment(dynalite).forEach(matinee::with);
      try (ServerProcess server = matinee.serve("--create-tables");
          PackagedSkill lambda = PackagedSkill.start(home, dynalite)) {
        ApiPerson ann = ApiPerson.signUp(URI.create("http://127.0.0.1:" + server.port()), "ann");
        ann.rate(1, 5);
        ann.rate(50, 4);
        String first = ann.list(100).at("/items/0/title").asText();
        Conversation conversation =
            Conversation.start(lambda, InteractionModel.load(Locale.US), PackagedSkill.SKILL_ID);
        conversation.say("open movie matinee");
        assertThat(conversation.say("my code is " + ann.pairingCode()).speech()).contains(first);

        assertThat(conversation.say("give four stars to the first one").speech())
            .startsWith(first + " gets four stars from you.");
        assertThat(isStoredSoon(dynalite, ann.id(), 3)).isTrue();

        JsonNode list = ann.list(100);
        assertThat(list.get("cached").asBoolean()).as("made before it was asked for").isTrue();
        assertThat(list.get("historyVersion").asInt()).isEqualTo(3);
        assertThat(ApiPerson.titles(list)).hasSize(100).doesNotContain(first);
        assertThat(conversation.say("recommend two movies").speech())
            .contains(list.at("/items/0/title").asText(), list.at("/items/1/title").asText());
      }
    }
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
}
