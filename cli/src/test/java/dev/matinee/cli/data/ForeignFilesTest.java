package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sets of other origins, through the commands that read them. */
class ForeignFilesTest {
  private static final String NAMES =
      "user_id,item_id,rating\nAnn,Item1,1\nAnn,Item2,3\nBrian,Item2,5\nBrian,Item3,4\n";
  private static final String DECIMALS =
      """
          user,item,rating,timestamp
          1.0,2.0,4.0,964982703.0
          1.0,3.0,5.0,964982703.0
          2.0,2.0,4.0,964982703.0
          """;
  private static final String TIMES =
      """
          user,item,rating,timestamp
          1,1,4,2020-08-23 18:30:00
          1,2,5,2020-08-23 18:31:00
          2,1,4,2020-08-24 18:30:00
          """;
  private static final String PLAYS =
      """
          userID\tartistID\tweight
          ann\tb1\t30
          ann\tb2\t10
          ben\tb1\t5
          ben\tb2\t7
          ben\tb3\t900
          cem\tb2\t1
          cem\tb3\t2
          """;

  @TempDir private Path folder;

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("names", NAMES, "Ann", 2, 3, 4),
        Arguments.of("1.0", DECIMALS, "1", 2, 2, 3),
        Arguments.of("times", TIMES, "1", 2, 2, 3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyCommandReadsThem(
      String what, String text, String user, int users, int items, int ratings) {
    String file = write("r.csv", text).toString();
    String snapshot = folder.resolve("r.snapshot").toString();

    MatineeRun.of("data", "snapshot", "--data", file, "--out", snapshot).succeeds();
    for (String data : List.of(file, snapshot)) {
      JsonNode info = MatineeRun.of("data", "info", "--data", data, "--json").succeeds().json();
      assertThat(info.get("users").asInt()).isEqualTo(users);
      assertThat(info.get("items").asInt()).isEqualTo(items);
      assertThat(info.get("ratings").asInt()).isEqualTo(ratings);
      assertThat(info.has("names")).isEqualTo(user.equals("Ann"));
      assertThat(info.has("implicit")).isFalse();
      MatineeRun.of("recommend", "--user", user, "--data", data, "--json").succeeds();
    }
    JsonNode measured =
        MatineeRun.of(
                "evaluate",
                "--data",
                file,
                "--split",
                "random:0.5:1",
                "--algorithm",
                "popularity",
                "--relevant",
                "1",
                "--json")
            .succeeds()
            .json();
    assertThat(measured.at("/results/0/ratings").asLong()).isPositive();
  }

  @Test
  void timesAsTextAreTheTimesOfTheData() {
    JsonNode info =
        MatineeRun.of("data", "info", "--data", write("r.csv", TIMES).toString(), "--json").json();

    assertThat(info.get("from").asText()).isEqualTo("2020-08-23T18:30:00Z");
    assertThat(info.get("to").asText()).isEqualTo("2020-08-24T18:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aListIsForAPersonByNameAndHasNames(boolean fromSnapshot) {
    String file = write("r.csv", NAMES).toString();
    String data = fromSnapshot ? folder.resolve("r.snapshot").toString() : file;
    if (fromSnapshot) {
      MatineeRun.of("data", "snapshot", "--data", file, "--out", data).succeeds();
    }

    MatineeRun text = MatineeRun.of("recommend", "--user", "Ann", "--data", data).succeeds();
    JsonNode list =
        MatineeRun.of("recommend", "--user", "Ann", "--data", data, "--json").succeeds().json();

    assertThat(text.out()).contains("Films for user Ann (r.csv, ease)").contains("Item3");
    assertThat(list.get("userName").asText()).isEqualTo("Ann");
    assertThat(list.get("userId").asLong()).isBetween(1L, 1L << 53);
    assertThat(list.at("/items/0/movieName").asText()).isEqualTo("Item3");
    assertThat(list.at("/items/0/title").asText()).isEqualTo("Item3");
    MatineeRun.of("recommend", "--user", "Zoe", "--data", data)
        .failsWith(1, "there is no user Zoe; the 2 users have names such as ");
  }

  @Test
  void aUserOfNumbersIsANumber() {
    MatineeRun.of("recommend", "--user", "Ann", "--data", write("r.csv", TIMES).toString())
        .failsWith(2, "--user: 'Ann' is not a whole number", "the data have no names");
  }

  @Test
  void playsAreRankedAndPredictNothing() {
    String file = write("plays.tsv", PLAYS).toString();
    String snapshot = folder.resolve("plays.snapshot").toString();

    MatineeRun.of("data", "info", "--data", file)
        .failsWith(
            1, "its column weight counts events and has no ratings; read it with --implicit");
    MatineeRun.of("data", "snapshot", "--implicit", "--data", file, "--out", snapshot).succeeds();
    for (String[] data : List.of(new String[] {file, "--implicit"}, new String[] {snapshot})) {
      JsonNode info = run(List.of("data", "info", "--json", "--data"), data).json();
      assertThat(info.get("implicit").asBoolean()).isTrue();
      assertThat(info.get("ratings").asInt()).isEqualTo(7);
      for (String algorithm : List.of("ease", "als", "user-knn", "item-knn", "popularity")) {
        JsonNode list =
            run(
                    List.of(
                        "recommend", "--user", "ann", "--algorithm", algorithm, "--json", "--data"),
                    data)
                .json();
        assertThat(list.at("/items/0/movieName").asText()).as(algorithm).isEqualTo("b3");
        assertThat(list.get("items"))
            .allSatisfy(item -> assertThat(item.has("predictedRating")).as(algorithm).isFalse())
            .allSatisfy(item -> assertThat(item.has("match")).as(algorithm).isFalse());
      }
      assertThat(run(List.of("recommend", "--user", "ann", "--data"), data).out())
          .contains("because of b")
          .doesNotContain("you gave");
    }
    JsonNode measured =
        MatineeRun.of(
                "evaluate",
                "--implicit",
                "--data",
                file,
                "--split",
                "random:0.4:1",
                "--algorithm",
                "item-knn",
                "--no-fit",
                "--json")
            .succeeds()
            .json();
    assertThat(measured.at("/results/0").has("rmse")).isFalse();
    assertThat(measured.at("/results/0").has("ndcg")).isTrue();
  }

  private static MatineeRun run(List<String> command, String... data) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(data));
    return MatineeRun.of(all.toArray(String[]::new)).succeeds();
  }

  @Test
  void columnsScaleAndMarksAreOptions() {
    String file = write("r.csv", "wer,was,wie\n1,5,8\n1,6,-1\n2,5,7\n").toString();

    MatineeRun.of("data", "info", "--data", file).failsWith(1, "--columns user=...");
    JsonNode info =
        MatineeRun.of(
                "data",
                "info",
                "--data",
                file,
                "--columns",
                "user=wer,item=was,rating=wie",
                "--scale",
                "1..10",
                "--missing",
                "-1",
                "--json")
            .succeeds()
            .json();
    assertThat(info.get("ratings").asInt()).isEqualTo(2);
    assertThat(info.get("scale").toString()).isEqualTo("{\"min\":1.0,\"max\":10.0,\"step\":1.0}");
  }

  @ParameterizedTest
  @MethodSource("wrongOptions")
  void wrongOptionsSayWhatIsAllowed(String option, String value, String message) {
    String file = write("r.csv", TIMES).toString();

    MatineeRun.of("data", "info", "--data", file, option, value).failsWith(2, message);
  }

  static Stream<Arguments> wrongOptions() {
    return Stream.of(
        Arguments.of("--ids", "words", "--ids must be numbers, names or auto, got words"),
        Arguments.of("--scale", "1-10", "--scale must be MIN..MAX or MIN..MAX/STEP, got 1-10"),
        Arguments.of("--scale", "5..1", "--scale: a rating scale needs finite bounds"),
        Arguments.of("--scale", "1..5/3", "--scale must reach its end in whole steps, got 1..5/3"),
        Arguments.of("--missing", "none", "--missing must be made of numbers, got none"),
        Arguments.of("--columns", "user", "--columns must be user=NAME,item=NAME"),
        Arguments.of("--columns", "user=a,user=b", "--columns must name user once"));
  }

  @Test
  void howTextIsReadSaysNothingOfASnapshot() {
    String snapshot = folder.resolve("r.snapshot").toString();
    String file = write("r.csv", TIMES).toString();
    MatineeRun.of("data", "snapshot", "--data", file, "--out", snapshot).succeeds();

    MatineeRun.of("data", "info", "--data", snapshot, "--ids", "names")
        .failsWith(2, "r.snapshot is a snapshot, which keeps what it was read with");
  }

  @Test
  void kagglesMovieLensIsRead() {
    write(
        "rating.csv",
        """
            "userId","movieId","rating","timestamp"
            1,1,4.5,"2005-04-02 23:08:47"
            1,2,3.5,"2005-04-02 23:09:47"
            2,29,3.5,"2005-04-02 23:36:47"
            """);
    write(
        "movie.csv",
        """
            "movieId","title","genres"
            1,"Toy Story (1995)","Adventure|Animation"
            2,"Jumanji (1995)","Adventure"
            29,"City of Lost Children, The (1995)",""
            """);

    JsonNode info =
        MatineeRun.of("data", "info", "--data", folder.toString(), "--json").succeeds().json();

    assertThat(info.get("titles").asInt()).isEqualTo(3);
    assertThat(info.get("from").asText()).isEqualTo("2005-04-02T23:08:47Z");
    assertThat(
            MatineeRun.of("recommend", "--user", "1", "--data", folder.toString()).succeeds().out())
        .contains("The City of Lost Children (1995)");
  }

  @Test
  void numbersHaveNoFieldOfNamesOrCounts() {
    JsonNode info =
        MatineeRun.of("data", "info", "--data", write("r.csv", DECIMALS).toString(), "--json")
            .json();

    assertThat(info.fieldNames())
        .toIterable()
        .containsExactly(
            "name",
            "sample",
            "users",
            "items",
            "titles",
            "ratings",
            "density",
            "scale",
            "from",
            "to",
            "ratingsPerUser",
            "genres",
            "sideData",
            "skippedRows");
  }
}
