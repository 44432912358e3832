package dev.matinee.spark.events;

import static dev.matinee.spark.events.TestEvents.ANN;
import static dev.matinee.spark.events.TestEvents.BOB;
import static dev.matinee.spark.events.TestEvents.GUEST;
import static dev.matinee.spark.events.TestEvents.NOON;
import static dev.matinee.spark.events.TestEvents.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.spark.cluster.BatchException;
import dev.matinee.spark.cluster.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventMergeTest {
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

  @AutoClose private static final SparkSession SPARK = Cluster.start("local[2]");

  @TempDir private Path temporary;

  private Path root;
  private EventFolder folder;

  @BeforeEach
  void open() {
    root = temporary.resolve("events");
    folder = EventFolder.at(SPARK, root.toString());
  }

  private void write(long batch, TestEvents events) {
    folder.write(batch, events.rows(SPARK));
  }

  private int merge(Instant now) {
    return EventMerge.run(folder, Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".parquet") && !name.contains("/."))
          .sorted()
          .toList();
    }
  }

  /** Of each row who, what and which version. */
  private List<String> rows() {
    return KeptEvents.texts(folder.read(), "person, what, historyVersion");
  }

  @Test
  @Tag("faults")
  void aDayThatIsOverBecomesOneFileAndTodayStaysAsItIs() throws IOException {
    write(0, new TestEvents().add(rated(ANN, 1, 10, 2)).add(TOMORROW, rated(BOB, 1, 10, 3)));
    write(1, new TestEvents().add(rated(ANN, 2, 10, 2)).add(TOMORROW, rated(BOB, 2, 10, 3)));
    List<String> before = rows();

    assertThat(merge(TOMORROW)).isOne();

    assertThat(files())
        .containsExactly(
            "day=2026-11-30/merged-0000000001-0000.parquet",
            "day=2026-12-01/batch-0000000000.parquet",
            "day=2026-12-01/batch-0000000001.parquet");
    assertThat(rows())
        .isEqualTo(before)
        .containsExactly(ANN + " rated 1", ANN + " rated 2", BOB + " rated 1", BOB + " rated 2");
    assertThat(merge(TOMORROW)).as("nothing is left to do").isZero();
    assertThat(SPARK.read().parquet(root.toString()).count())
        .as("what other programs read")
        .isEqualTo(4);
  }

  @Test
  @Tag("faults")
  void whatComesAfterAMergeOfItsDayCounts() {
    write(0, new TestEvents().add(rated(ANN, 1, 10, 2)));
    write(1, new TestEvents().add(rated(ANN, 2, 10, 2)));
    merge(TOMORROW);

    write(2, new TestEvents().add(rated(ANN, 3, 10, 2)));

    assertThat(rows()).containsExactly(ANN + " rated 1", ANN + " rated 2", ANN + " rated 3");
    merge(TOMORROW);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void whatThoseToldWhoAreGoneIsInNoFileAnyMore() throws IOException {
    write(0, new TestEvents().add(rated(ANN, 1, 10, 2)).add(rated(BOB, 1, 10, 3)));
    write(1, new TestEvents().add(TOMORROW, rated(ANN, 2, 11, 2)).addGone(TOMORROW, ANN));

    merge(TOMORROW);

    assertThat(rows()).containsExactly(ANN + " gone", BOB + " rated 1");
    assertThat(SPARK.read().parquet(root.toString()).filter("person = '" + ANN + "'").count())
        .as("that they are gone is all that any file has")
        .isOne();
    write(2, new TestEvents().add(TOMORROW, rated(ANN, 3, 12, 2)));
    merge(TOMORROW);
    assertThat(rows()).as("a late event").containsExactly(ANN + " gone", BOB + " rated 1");
  }

  @Test
  void thatAPersonIsGoneIsForgottenWhenKafkaHasNothingOfThemAnyMore() {
    Instant later = NOON.plus(EventMerge.KEPT).plusSeconds(1);
    write(0, new TestEvents().add(rated(ANN, 1, 10, 2)).add(rated(BOB, 1, 10, 3)));
    write(1, new TestEvents().addGone(NOON, ANN).addGone(later, GUEST));

    merge(later);
    assertThat(rows())
        .as("the merge that removes the events still needs it")
        .containsExactly(ANN + " gone", BOB + " rated 1", GUEST + " gone");
    merge(later);

    assertThat(rows()).containsExactly(BOB + " rated 1", GUEST + " gone");
  }

  @Test
  @Tag("faults")
  void aMergeThatWasStoppedBeforeItRemovedTheOldFilesCountsOnce() throws IOException {
    write(0, new TestEvents().add(rated(ANN, 1, 10, 2)));
    write(1, new TestEvents().add(rated(ANN, 2, 10, 2)));
    Path day = root.resolve("day=2026-11-30");
    Path first = day.resolve("batch-0000000000.parquet");
    byte[] before = Files.readAllBytes(first);
    merge(TOMORROW);

    Files.write(first, before);

    assertThat(rows()).containsExactly(ANN + " rated 1", ANN + " rated 2");
    merge(TOMORROW);
    assertThat(files()).containsExactly("day=2026-11-30/merged-0000000001-0000.parquet");
  }

  @Test
  void eventsWithoutHowFarTheStreamWasAreNotWrittenOver() {
    folder.requireWhole();
    write(0, new TestEvents().add(rated(ANN, 1, 10, 2)));

    assertThatThrownBy(folder::requireWhole)
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("begin another folder");
  }
}
