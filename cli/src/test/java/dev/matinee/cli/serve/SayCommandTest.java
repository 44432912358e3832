package dev.matinee.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SayCommandTest {
  @TempDir private Path home;

  @Test
  void withoutAListItAsksToVisitTheSite() {
    MatineeRun run =
        matinee()
            .run("say", "open movie matinee", "my id is one and I want five movies")
            .succeeds();

    assertThat(run.out().lines())
        .containsExactly(
            "> open movie matinee",
            "Matinee: Welcome to the movie recommendation system. This is Movie Matinee. You can say:"
                + " recommend me five movies, or: surprise me. What can I do for you?",
            "> my id is one and I want five movies",
            run.out().lines().toList().get(3));
    assertThat(run.out()).contains("visit the web site first");
  }

  @Test
  void jsonHasOneTurnForEachUtterance() {
    JsonNode turns =
        matinee().run("say", "--json", "open movie matinee", "stop").succeeds().json().get("turns");

    assertThat(turns).hasSize(2);
    assertThat(turns.at("/0/utterance").asText()).isEqualTo("open movie matinee");
    assertThat(turns.at("/0/sessionOpen").asBoolean()).isTrue();
    assertThat(turns.at("/1/speech").asText())
        .isEqualTo("Thank you for using the movie skill. See you next time!");
    assertThat(turns.at("/1/sessionOpen").asBoolean()).isFalse();
  }

  @Test
  void withoutArgumentsItTakesTheLinesThatAreTyped() {
    MatineeRun run = matinee().typing("open movie matinee", "", "stop").run("say").succeeds();

    assertThat(run.out().lines()).hasSize(4).contains("> stop");
  }

  @Test
  void theLocaleIsThatOfTheDevice() {
    assertThat(
            matinee()
                .run("say", "--locale", "de-DE", "öffne Kino Matinee", "Stopp")
                .succeeds()
                .out()
                .lines())
        .containsExactly(
            "> öffne Kino Matinee",
            "Matinee: Willkommen beim Filmempfehlungssystem. Hier ist Kino Matinee. Du kannst sagen:"
                + " empfiehl mir fünf Filme, oder: überrasch mich. Was kann ich für dich tun?",
            "> Stopp",
            "Matinee: Danke, dass du den Film-Skill benutzt hast. Bis zum nächsten Mal!");
  }

  @Test
  void aLocaleWithoutAModelIsRefusedWithThoseThatHaveOne() {
    matinee().run("say", "--locale", "ja-JP", "stop").failsWith(2, "ja-JP", "de-DE", "en-US");
  }

  @Test
  void aStoreThatIsNoneIsNamedByWhereItWasGiven() {
    MatineeRun.of("say", "stop", "--store", "mysql")
        .failsWith(2, "--store must be sqlite:PATH or dynamodb, got mysql");
    MatineeRun.with(Map.of("MATINEE_STORE", "sqlite:"))
        .run("say", "stop")
        .failsWith(2, "MATINEE_STORE must be sqlite:PATH or dynamodb, got sqlite:");
  }

  @Test
  void aWrongSkillIdStopsTheStart() {
    matinee()
        .and("MATINEE_SKILL_ID", "mine")
        .run("say", "stop")
        .failsWith(2, "MATINEE_SKILL_ID must be", "mine");
  }

  private MatineeRun.Caller matinee() {
    return MatineeRun.with(Map.of("MATINEE_HOME", home.toString()));
  }
}
