package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.published.PublishedVersion;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.web.testsite.EditionNode;
import dev.matinee.web.testsite.PublishedEditions;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running node and what is published meanwhile. */
class ModelSwapTest {
  private static final String LIST = "/api/v1/users/1/recommendations";

  @TempDir private Path folder;
  @AutoClose private PublishedEditions editions;

  @BeforeEach
  void start() throws Exception {
    editions = PublishedEditions.start(folder);
  }

  @Test
  void aNodeTakesOverWhatIsPublishedAndGoesBack() {
    PublishedVersion first = editions.publish(1);
    try (EditionNode node = EditionNode.start(folder, editions)) {
      assertThat(node.edition()).isEqualTo(1);
      String listBefore = node.site().get(LIST).body();

      PublishedVersion second = editions.publish(2);
      node.awaitTakeover(second);
      assertThat(node.edition()).isEqualTo(2);

      editions.pointAt(first);
      node.awaitTakeover(first);
      assertThat(node.edition()).isEqualTo(1);
      assertThat(node.site().get(LIST).body()).contains(modelVersion(listBefore));
    }
  }

  private static String modelVersion(String list) {
    int start = list.indexOf("\"modelVersion\"");
    return list.substring(start, list.indexOf(',', start));
  }

  @Test
  void aManifestThatAppearsBesideTheFilesOfADataSetCounts() throws Exception {
    editions.store().upload(SmallData.write(folder.resolve("plain")), PublishedEditions.ADDRESS);
    try (EditionNode node = EditionNode.start(folder, editions)) {
      assertThat(node.edition()).isZero();

      PublishedVersion first = editions.publish(1);

      node.awaitTakeover(first);
      assertThat(node.edition()).isEqualTo(1);
    }
  }

  @Test
  void aSourceThatFailsIsAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    ModelSource flaky =
        new ModelSource() {
          @Override
          public LiveModel load() throws IOException {
            if (asked.incrementAndGet() < 3) {
              throw new IOException("not yet");
            }
            return SmallData.model();
          }

          @Override
          public Optional<Duration> pause() {
            return Optional.of(Duration.ofMillis(10));
          }
        };
    try (EditionNode node = new EditionNode(RunningSite.startWithoutModel(folder, flaky))) {
      node.awaitReady();

      assertThat(asked).hasValue(3);
    }
  }
}
