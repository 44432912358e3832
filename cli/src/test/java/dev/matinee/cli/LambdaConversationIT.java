package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.archive.ZipArchive;
import dev.matinee.skill.MatineeSkillHandler;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on the protocols of AWS: the site fills DynamoDB, the skill on Lambda reads it. */
class LambdaConversationIT {
  private static final String SKILL_ID = "amzn1.ask.skill.7c2f7d0e-4f57-4b1c-9a5e-2d5f0f3e1b64";

  @TempDir private Path home;

  @Test
  void theSkillOnLambdaSpeaksTheFilmsThatTheSiteShowed() throws IOException {
    Path taskRoot = home.resolve("task");
    Path zip = Requirements.projectRoot().resolve("skill-lambda/target/skill-lambda.zip");
    new ZipArchive(zip).unpack(taskRoot, (bytes, total) -> {});
    try (Dynalite dynalite = Dynalite.start()) {
      Map<String, String> aws = aws(dynalite);
      MatineeProcess matinee = new MatineeProcess(home).with("MATINEE_STORE", "dynamodb");
      aws.forEach(matinee::with);
      try (ServerProcess server = matinee.serve("--create-tables");
          LambdaRuntime lambda =
              LambdaRuntime.start(taskRoot, MatineeSkillHandler.class.getName(), aws)) {
        Site site = new Site(server.port());
        assertThat(hold(lambda)).anyMatch(speech -> speech.contains("visit the web site first"));

        site.askForFilms("1", "5");

        List<String> speeches = hold(lambda);
        assertThat(speeches.get(0)).contains("What can I do for you?");
        assertThat(speeches.get(1)).contains("Please tell me your ID");
        assertThat(speeches.get(2)).containsSubsequence(site.spokenTitles(1, 5));
        assertThat(speeches.get(3)).contains("See you next time!");
      }
    }
  }

  private static List<String> hold(LambdaRuntime lambda) {
    Conversation conversation =
        Conversation.start(
            envelope -> answer(lambda, envelope), InteractionModel.load(Locale.US), SKILL_ID);
    return List.of(
            "open movie matinee", "recommend movies", "my id is one and I want five movies", "stop")
        .stream()
        .map(utterance -> conversation.say(utterance).speech())
        .toList();
  }

  private static byte[] answer(LambdaRuntime lambda, byte[] envelope) {
    LambdaResult result = lambda.invoke(new String(envelope, StandardCharsets.UTF_8));
    assertThat(result.isError()).as(result.body()).isFalse();
    return result.body().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> aws(Dynalite dynalite) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynalite.endpoint().toString());
    environment.put("MATINEE_SKILL_ID", SKILL_ID);
    return environment;
  }
}
