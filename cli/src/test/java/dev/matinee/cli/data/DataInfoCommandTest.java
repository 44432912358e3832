package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataInfoCommandTest {
  @TempDir private Path folder;

  @Test
  void describesTheRealSet() {
    String data = Requirements.mlLatestSmall().toString();

    JsonNode info = MatineeRun.of("data", "info", "--data", data, "--json").succeeds().json();

    assertThat(info.get("name").asText()).isEqualTo("ml-latest-small");
    assertThat(info.get("users").asInt()).isEqualTo(610);
    assertThat(info.get("items").asInt()).isEqualTo(9_724);
    assertThat(info.get("titles").asInt()).isEqualTo(9_742);
    assertThat(info.get("ratings").asInt()).isEqualTo(100_836);
    assertThat(info.get("density").asDouble()).isCloseTo(0.0170, within(0.00005));
    assertThat(info.at("/scale/min").asDouble()).isEqualTo(0.5);
    assertThat(info.get("from").asText()).isEqualTo("1996-03-29T18:36:55Z");
    assertThat(info.at("/ratingsPerUser/min").asInt()).isEqualTo(20);
    assertThat(info.at("/ratingsPerUser/max").asInt()).isEqualTo(2_698);
    assertThat(info.at("/sideData/imdbLinks").asInt()).isEqualTo(9_742);
    assertThat(info.at("/sideData/tmdbLinks").asInt()).isEqualTo(9_734);
    assertThat(info.at("/sideData/taggedItems").asInt()).isEqualTo(1_570);
  }

  @Test
  void quartilesAndTimesComeFromTheRatings() throws IOException {
    Path file = ratings("user,item,rating,timestamp", "1,1,4,0", "2,1,3,100", "2,2,5,200");

    JsonNode info =
        MatineeRun.of("data", "info", "--data", file.toString(), "--json").succeeds().json();

    assertThat(info.get("density").asDouble()).isEqualTo(0.75);
    assertThat(info.at("/ratingsPerUser/min").asInt()).isEqualTo(1);
    assertThat(info.at("/ratingsPerUser/p75").asInt()).isEqualTo(2);
    assertThat(info.get("from").asText()).isEqualTo("1970-01-01T00:01:40Z");
    assertThat(info.get("to").asText()).isEqualTo("1970-01-01T00:03:20Z");
    assertThat(info.get("genres")).isEmpty();
  }

  @Test
  void ratingsWithoutTimesHaveNoSpan() throws IOException {
    Path file = ratings("1,1,4", "2,1,3");

    assertThat(MatineeRun.of("data", "info", "--data", file.toString()).succeeds().out())
        .containsPattern("time +not known");
    assertThat(
            MatineeRun.of("data", "info", "--data", file.toString(), "--json").json().has("from"))
        .isFalse();
  }

  @Test
  void badRowsFailWithTheirPlaceAndAreSkippedOnRequest() throws IOException {
    Path file = ratings("1,1,4", "1,2,x", "2,1,3");

    MatineeRun strict = MatineeRun.of("data", "info", "--data", file.toString());
    MatineeRun lenient =
        MatineeRun.of("data", "info", "--data", file.toString(), "--skip-bad-rows", "--json");

    strict.failsWith(1, "ratings.csv", "2");
    assertThat(lenient.succeeds().json().get("skippedRows").asInt()).isEqualTo(1);
    assertThat(lenient.err()).contains("skipped 1 bad row");
  }

  private Path ratings(String... lines) throws IOException {
    return Files.writeString(folder.resolve("ratings.csv"), String.join("\n", lines) + "\n");
  }
}
