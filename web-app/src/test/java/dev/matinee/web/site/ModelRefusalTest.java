package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.published.PublishedVersion;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.web.testsite.EditionNode;
import dev.matinee.web.testsite.PublishedEditions;
import dev.matinee.web.testsite.Scrape;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that finds a version which it cannot load. */
@Tag("faults")
class ModelRefusalTest {
  @TempDir private Path folder;
  @AutoClose private PublishedEditions editions;

  @BeforeEach
  void start() throws Exception {
    editions = PublishedEditions.start(folder);
  }

  @Test
  void aDamagedVersionIsRefusedAndTheOldOneStays() {
    PublishedVersion first = editions.publish(1);
    PublishedVersion second = editions.publish(2);
    editions.pointAt(first);
    editions.damage(second);
    try (EditionNode node = EditionNode.start(folder, editions)) {
      editions.pointAt(second);
      Scrape scrape = node.await(now -> now.value("matinee_model_behind") == 1);

      assertThat(EditionNode.answersBy(scrape, first)).isTrue();
      assertThat(scrape.value("matinee_model_failures_total")).isPositive();
      assertThat(node.site().get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(node.edition()).isEqualTo(1);

      PublishedVersion third = editions.publish(3);
      Scrape mended = node.await(now -> EditionNode.answersBy(now, third));
      assertThat(node.edition()).isEqualTo(3);
      assertThat(mended.value("matinee_model_behind")).isZero();
      new InjectedFault(
              "published snapshot damaged in S3",
              "one byte turned in the object after it was published",
              0,
              0,
              "refused by its sha256; the old model answered; the next version was taken over")
          .report();
    }
  }

  @Test
  void whatIsNoSnapshotIsRefusedHoweverWellItWasPublished() {
    PublishedVersion first = editions.publish(1);
    try (EditionNode node = EditionNode.start(folder, editions)) {
      editions.publishTorn(2);
      node.await(now -> now.value("matinee_model_behind") == 1);

      assertThat(node.answersBy(first)).isTrue();
      assertThat(node.edition()).isEqualTo(1);
      new InjectedFault(
              "torn snapshot published",
              "half of the file, with the right sha256",
              0,
              0,
              "refused when it was opened; the old model answered")
          .report();
    }
  }

  @Test
  void aDamagedVersionIsFetchedAgainLessAndLessOften() {
    editions.publish(1);
    try (EditionNode node = EditionNode.start(folder, editions)) {
      long start = System.nanoTime();
      editions.publishTorn(2);
      node.await(now -> now.value("matinee_model_failures_total") >= 7);

      // Pauses of 20, 40, 80, 160, 320 and 640 ms, whatever the machine has to do besides.
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThan(Duration.ofMillis(1260));
    }
  }

  @Test
  void aNodeThatStartsWithADamagedVersionIsUnreadyUntilThereIsAnother() {
    PublishedVersion first = editions.publish(1);
    editions.publishTorn(2);
    try (EditionNode node = EditionNode.startUnready(folder, editions)) {
      assertThatThrownBy(node.site()::awaitModel)
          .hasStackTraceContaining("cannot open the snapshot");
      assertThat(node.site().get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(node.site().get("/health/ready").body()).contains("the model cannot be loaded");

      editions.pointAt(first);

      node.awaitReady();
      assertThat(node.edition()).isEqualTo(1);
      new InjectedFault(
              "start with a torn snapshot",
              "the manifest names half a file",
              0,
              0,
              "503 with a reason; ready without a restart after data rollback")
          .report();
    }
  }

  @Test
  void aManifestThatCannotBeReadIsToldUntilItCan() {
    PublishedVersion first = editions.publish(1);
    try (EditionNode node = EditionNode.start(folder, editions)) {
      editions.replaceManifest("{\"current\":");
      Scrape scrape = node.await(now -> now.value("matinee_model_behind") == 1);

      assertThat(EditionNode.answersBy(scrape, first)).isTrue();
      assertThat(node.site().get("/health/ready").statusCode()).isEqualTo(200);
    }
  }
}
