package dev.matinee.cli;

import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.voice.HeldTalk;
import dev.matinee.voice.Talk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every conversation that is written down is held with the packaged skill on Lambda. */
class LambdaTalksIT {
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;
  private static DynamoDbStores stores;
  private static PackagedSkill skill;

  @BeforeAll
  static void start(@TempDir Path home) throws IOException {
    dynalite = opened.add(Dynalite.start());
    stores =
        opened.add(
            DynamoDbStores.open(
                DynamoDbSettings.defaults()
                    .withEndpoint(dynalite.endpoint())
                    .withRegion("eu-west-1")
                    .withCredentials("test", "test")));
    stores.createTables();
    skill = opened.add(PackagedSkill.start(home, dynalite));
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
