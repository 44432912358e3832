package dev.matinee.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluateMatchCommandTest {
  @Test
  void theDocumentHasEachBandAllOfThemAndTheError() {
    JsonNode result = match("--json").succeeds().json();

    assertThat(result.get("algorithm").asText()).isEqualTo("ease");
    assertThat(result.get("users").asInt()).isPositive();
    assertThat(result.get("bands")).hasSize(10);
    assertThat(result.at("/bands/9/from").asInt()).isEqualTo(90);
    assertThat(result.at("/bands/9/to").asInt()).isEqualTo(100);
    assertThat(sum(result, "shown")).isEqualTo(result.at("/all/shown").asLong()).isPositive();
    assertThat(sum(result, "rated")).isEqualTo(result.at("/all/rated").asLong()).isPositive();
    assertThat(sum(result, "liked")).isEqualTo(result.at("/all/liked").asLong()).isPositive();
    assertThat(result.at("/all/likedShare").asDouble())
        .isEqualTo(result.at("/all/liked").asDouble() / result.at("/all/rated").asDouble());
    assertThat(result.at("/all/meanMatch").asDouble()).isBetween(.01, .99);
    assertThat(result.at("/all/meanMatchOfRated").asDouble()).isBetween(.01, .99);
    assertThat(result.get("expectedCalibrationError").asDouble()).isBetween(0., 1.);
  }

  @Test
  void anAlgorithmWithoutAMatchShowsThatAllOfThemAreHidden() {
    JsonNode result = match("--algorithm", "popularity", "--json").succeeds().json();

    assertThat(result.at("/all/shown").asLong()).isZero();
    assertThat(result.get("withoutMatch").asLong()).isPositive();
    assertThat(result.has("expectedCalibrationError")).isFalse();
    assertThat(result.at("/all").has("likedShare")).isFalse();
  }

  @Test
  void textSaysWhoseRatingsTheseAreAndWhatTheErrorIs() {
    String out = match().succeeds().out();

    assertThat(out)
        .contains("people choose what they rate")
        .containsPattern("all +[0-9,]+ +[0-9]+ % +[0-9,]+ +[0-9.]+ % +[0-9,]+ +[0-9.]+ %")
        .containsPattern("expected calibration error [0-9.]+ % of the rated");
  }

  @Test
  void aWrongSplitIsBadUsage() {
    MatineeRun.of("evaluate-match").failsWith(2, "--split");
    MatineeRun.of("evaluate-match", "--split", "half").failsWith(2, "--split", "got half");
  }

  private static long sum(JsonNode result, String field) {
    long sum = 0;
    for (JsonNode band : result.get("bands")) {
      sum += band.get(field).asLong();
    }
    return sum;
  }

  private static MatineeRun match(String... options) {
    String[] common = {"evaluate-match", "--split", "random:0.2:1", "--no-fit"};
    return MatineeRun.of(Stream.of(common, options).flatMap(Stream::of).toArray(String[]::new));
  }
}
