package dev.matinee.cli;

import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.voice.HeldTalk;
import dev.matinee.voice.Talk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every conversation that is written down is held with the packaged skill on Lambda. */
class LambdaTalksIT {
  private static Dynalite dynalite;
  private static DynamoDbStores stores;
  private static PackagedSkill skill;

  @BeforeAll
  static void start(@TempDir Path home) throws IOException {
    dynalite = Dynalite.start();
    stores =
        DynamoDbStores.open(
            DynamoDbSettings.defaults()
                .withEndpoint(dynalite.endpoint())
                .withRegion("eu-west-1")
                .withCredentials("test", "test"));
    stores.createTables();
    skill = PackagedSkill.start(home, dynalite);
  }

  @AfterAll
  static void stop() {
    if (skill != null) {
      skill.close();
    }
    if (stores != null) {
      stores.close();
    }
    if (dynalite != null) {
      dynalite.close();
    }
  }

  static List<Talk> talks() throws IOException {
    return Talk.all();
  }

  @ParameterizedTest
  @MethodSource("talks")
  void theSkillOnLambdaAnswers(Talk talk) {
    new HeldTalk(talk, skill, PackagedSkill.SKILL_ID).bySpeech(stores);
  }
}
