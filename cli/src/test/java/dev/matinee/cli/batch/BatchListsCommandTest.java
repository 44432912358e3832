package dev.matinee.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.MatineeRun;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.Requirements;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchListsCommandTest {
  private static final String SPARK_JAR = "recommender-spark/target/recommender-spark.jar";

  @TempDir private Path folder;

  private static void requireSpark() {
    Requirements.file(Requirements.projectRoot().resolve(SPARK_JAR), "the part on Spark, built");
  }

  /** Of a batch that goes on where another one ended. */
  @Test
  @Tag("faults")
  void filesOfTheSampleAreMadeOnce() {
    requireSpark();
    Path lists = folder.resolve("lists");
    String command = "batch lists --algorithm item-knn --count 10 --master local[2] --out " + lists;

    MatineeRun first = MatineeRun.of((command + " --compare").split(" ")).succeeds();
    assertThat(first.out())
        .contains("cluster      Spark ", "model        item-knn, ")
        .containsPattern("(?m)^lists +[1-9][0-9]* made, 0 were there, 0 refused; .* per second$")
        .containsPattern("(?m)^in process +[1-9][0-9]* made; .* per second$")
        .containsPattern("(?m)^different +0 of [1-9][0-9]*$");
    assertThat(first.err()).doesNotContain("progress");
    assertThat(lists.resolve("part-00000.jsonl")).isNotEmptyFile();

    MatineeRun again = MatineeRun.of(command.split(" ")).succeeds();
    assertThat(again.out()).containsPattern("(?m)^lists +0 made, [1-9][0-9]* were there");

    MatineeRun other = MatineeRun.of(command.replace("item-knn", "popularity").split(" "));
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.err()).contains("has lists of another model");
  }

  private static void createTables(Dynalite dynalite) {
    DynamoDbSettings settings =
        DynamoDbSettings.defaults()
            .withEndpoint(dynalite.endpoint())
            .withRegion("eu-west-1")
            .withCredentials("local", "local");
    try (DynamoDbStores stores = DynamoDbStores.open(settings)) {
      stores.createTables();
    }
  }

  /** All 610 people of ml-latest-small by the site's algorithm and by one without a model. */
  @ParameterizedTest
  @ValueSource(strings = {"ease", "user-knn"})
  @Tag("faults")
  void noListOfMlLatestSmallDiffersFromThoseOfTheCore(String algorithm) {
    requireSpark();
    try (Dynalite dynalite = Dynalite.start()) {
      createTables(dynalite);
      Map<String, String> environment =
          Map.of(
              "AWS_REGION", "eu-west-1",
              "AWS_ACCESS_KEY_ID", "local",
              "AWS_SECRET_ACCESS_KEY", "local",
              "AWS_ENDPOINT_URL_DYNAMODB", dynalite.endpoint().toString());
      String data = Requirements.mlLatestSmall().toString();

      MatineeRun run =
          MatineeRun.with(environment)
              .run(
                  "batch",
                  "lists",
                  "--data",
                  data,
                  "--algorithm",
                  algorithm,
                  "--store",
                  "dynamodb",
                  "--compare")
              .succeeds();

      assertThat(run.out())
          .containsPattern("(?m)^lists +610 made, 0 were there, 0 refused")
          .contains("different    0 of 610");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | either --out or --store must be given
          --out x --store dynamodb        | either --out or --store must be given
          --store sqlite:matinee.db       | --store must be dynamodb, got sqlite:matinee.db
          --out x --users -1              | --users must be 0 or more, got -1
          --out x --count 0               | --count must be between 1 and 240, got 0
          --out x --algorithm none        | --algorithm: algorithm must be one of
          """)
  void whatCannotBeIsSaidBeforeSparkStarts(String arguments, String message) {
    MatineeRun.of(("batch lists " + arguments).strip().split(" ")).failsWith(2, message);
  }
}
