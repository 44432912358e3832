package dev.matinee.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.MatineeRun;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainedModel;
import dev.matinee.recommender.UserProfile;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTrainCommandTest {
  @TempDir private Path folder;

  /** Even users love even movies, odd ones odd movies. */
  private Path tastes() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int user = 1; user <= 40; user++) {
      for (int movie = 1; movie <= 20; movie++) {
        if ((user + 2 * movie) % 5 > 0) {
          String rating = user % 2 == movie % 2 ? "5.0" : "1.0";
          rows.append("%d,%d,%s,%d%n".formatted(user, movie, rating, 1000 + movie));
        }
      }
    }
    return Files.writeString(folder.resolve("tastes.csv"), rows);
  }

  @Test
  void sparkMeasuresTrainsAndLeavesAModelThatNeedsNoSpark() throws IOException {
    Requirements.file(
        Requirements.projectRoot().resolve("recommender-spark/target/recommender-spark.jar"),
        "the part on Spark, built");
    Path out = folder.resolve("tastes.snapshot");

    MatineeRun run =
        MatineeRun.of(
                ("batch train --data %s --split random:0.2:1 --master local[2] --out %s"
                        + " --setting rank=2 --setting iterations=2 --setting ratingRank=1"
                        + " --setting ratingIterations=2")
                    .formatted(tastes(), out)
                    .split(" "))
            .succeeds();

    assertThat(run.out())
        .contains("cluster      Spark ", "local[2]")
        .contains("split        a random 0.2 of all ratings, seed 1, is the test set")
        .containsPattern("(?m)^bias +[0-9.]+ .*\nals +[0-9.]+ ")
        .contains(out.toString());
    Snapshot snapshot = Snapshot.open(out);
    TrainedModel model = snapshot.model("als").orElseThrow();
    assertThat(model.isTrainedOn(snapshot.matrix())).isTrue();
    assertThat(model.metrics().get("rmse")).isPositive();
    Recommender als = Algorithms.ALS.restore(model, snapshot.matrix(), snapshot.catalogue());
    UserProfile odd = UserProfile.builder().rate(1, 5).rate(3, 5).rate(2, 1).build();
    assertThat(als.recommend(odd, Query.top(4)))
        .extracting(Recommendation::itemId)
        .allMatch(movie -> movie % 2 == 1);
  }

  @Test
  @Tag("faults")
  void aSearchTriesTwoOtherValuesOfThreeSettingsAndKeepsOneOfEach() throws IOException {
    String out =
        MatineeRun.of(
                ("batch train --algorithm ease --search --split random:0.2:1 --master local[2]"
                        + " --data "
                        + tastes())
                    .split(" "))
            .succeeds()
            .out();

    List<String> tried = out.lines().filter(line -> line.startsWith("search ")).toList();
    String kept =
        out.lines().filter(line -> line.startsWith("settings ")).findFirst().orElseThrow();
    assertThat(tried).hasSize(9);
    for (String setting : List.of("regularisation", "power", "kernel.residuals")) {
      Matcher value = Pattern.compile("[ ](" + setting + "=[0-9.]+)").matcher(kept);
      assertThat(value.find()).as(kept).isTrue();
      assertThat(tried).anyMatch(line -> line.contains(" " + value.group(1) + ":"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --algorithm bias      | --algorithm must be als or ease, got bias
          --search --split folds:5:1 | --search needs a split with one test set, got folds:5:1
          --from somewhere      | --from must be data or events, got somewhere
          --from events         | --from events and --events PATH go together
          --events events       | --from events and --events PATH go together
          --split half          | --split: split must be
          --split none          | --split none measures nothing: give --out, or a split
          --setting rank=0      | --setting: rank must be between 1 and 512, got 0
          """)
  void whatCannotBeIsSaidBeforeSparkStarts(String arguments, String message) {
    MatineeRun.of(("batch train " + arguments).split(" ")).failsWith(2, message);
  }
}
