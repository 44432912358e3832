package dev.matinee.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import dev.matinee.testkit.Requirements;
import org.junit.jupiter.api.Test;

class EvaluateTastesCommandTest {
  @Test
  void theDocumentHasTheFiguresOfEachTasteAndWhatIsBroken() {
    JsonNode report = tastes("--algorithm", "popularity", "--json").succeeds().json();

    assertThat(report.get("algorithm").asText()).isEqualTo("popularity");
    assertThat(report.at("/result/tastes")).hasSize(10);
    assertThat(report.at("/result/tastes/0/taste").asText()).isEqualTo("science fiction");
    assertThat(report.at("/result/tastes/0/ofTen").asInt()).isEqualTo(3);
    assertThat(report.at("/result/inKind").asInt()).isEqualTo(10);
    assertThat(report.at("/result/places").asInt()).isEqualTo(70);
    assertThat(report.at("/result/broken")).isNotEmpty();
    assertThat(report.at("/result/similar/movies").asInt()).isEqualTo(300);
  }

  @Test
  void textHasALineForEachTasteAndOneForEachBrokenCondition() {
    String out = tastes("--algorithm", "popularity").succeeds().out();

    assertThat(out)
        .containsPattern("science fiction +3 +6 +3 +23 +romance +0 +0\\.430")
        .containsPattern("westerns and musicals +0 +6 +0 \\+ 0 +24")
        .contains("10 of 70 places in kind, by popularity")
        .contains("similar movies of 300 little known ones: ")
        .contains("broken: romance: at least 6 of the first ten must be of the loved kind, got 1");
  }

  @Test
  void theSampleIsRefusedBecauseItHasOtherMovies() {
    MatineeRun.of("evaluate-tastes")
        .failsWith(2, "--data: the played tastes need a data set of MovieLens since 2014");
  }

  private static MatineeRun tastes(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "evaluate-tastes";
    all[1] = "--data";
    all[2] = Requirements.mlLatestSmall().toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return MatineeRun.of(all);
  }
}
