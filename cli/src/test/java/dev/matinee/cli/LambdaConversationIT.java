package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on the protocols of AWS: the site fills DynamoDB, the skill on Lambda reads it. */
class LambdaConversationIT {
  @TempDir private Path home;

  @Test
  void theSkillOnLambdaSpeaksTheMoviesThatTheSiteShowed() throws IOException {
    try (Dynalite dynalite = Dynalite.start()) {
      MatineeProcess matinee = new MatineeProcess(home).with("MATINEE_STORE", "dynamodb");
      PackagedSkill.environment(dynalite).forEach(matinee::with);
      try (ServerProcess server = matinee.serve("--create-tables");
          PackagedSkill lambda = PackagedSkill.start(home, dynalite)) {
        Site site = new Site(server.port());
        assertThat(hold(lambda)).anyMatch(speech -> speech.contains("visit the web site first"));

        site.askForMovies("1", "5");

        List<String> speeches = hold(lambda);
        assertThat(speeches.get(0)).contains("What can I do for you?");
        assertThat(speeches.get(1)).contains("Please tell me your ID");
        assertThat(speeches.get(2)).containsSubsequence(site.spokenTitles(1, 5));
        assertThat(speeches.get(3)).contains("See you next time!");
      }
    }
  }

  private static List<String> hold(PackagedSkill lambda) {
    Conversation conversation =
        Conversation.start(lambda, InteractionModel.load(Locale.US), PackagedSkill.SKILL_ID);
    return List.of(
            "open movie matinee", "recommend movies", "my id is one and I want five movies", "stop")
        .stream()
        .map(utterance -> conversation.say(utterance).speech())
        .toList();
  }
}
