package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.published.PublishedVersion;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.web.testsite.EditionNode;
import dev.matinee.web.testsite.PublishedEditions;
import dev.matinee.web.testsite.Readers;
import dev.matinee.web.testsite.RememberedModels;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one store that take over what is published while people read. */
@Tag("faults")
class PublishingUnderLoadTest {
  private static final int PUBLICATIONS = 10;
  private static final int THERE_AND_BACK = 5;

  @TempDir private Path folder;
  @AutoClose private PublishedEditions editions;

  @BeforeEach
  void start() throws Exception {
    editions = PublishedEditions.start(folder);
  }

  private static void awaitTakeover(List<EditionNode> nodes, PublishedVersion version) {
    nodes.forEach(node -> node.awaitTakeover(version));
  }

  @Test
  void tenPublicationsFailNoRequestMixNoListAndKeepTwoModelsInMemoryAtMost() throws Exception {
    editions.publish(1);
    RememberedModels first = new RememberedModels(editions.source());
    RememberedModels second = new RememberedModels(editions.source());
    try (EditionNode one = EditionNode.start(folder, first);
        EditionNode two = EditionNode.start(folder, second);
        Readers readers = Readers.start(List.of(one.site(), two.site()), 1)) {
      int most = 0;
      for (int edition = 2; edition <= PUBLICATIONS + 1; edition++) {
        awaitTakeover(List.of(one, two), editions.publish(edition));
        most = Math.max(most, Math.max(first.awaitAtMost(2), second.awaitAtMost(2)));
      }
      readers.stop();

      assertThat(readers.failures()).isEmpty();
      assertThat(readers.editionsSeen()).hasSizeGreaterThan(PUBLICATIONS / 2);
      assertThat(first.loaded()).isEqualTo(PUBLICATIONS + 1);
      assertThat(first.awaitAtMost(1)).isEqualTo(1);
      assertThat(second.awaitAtMost(1)).isEqualTo(1);
      new InjectedFault(
              "ten models published under load",
              PUBLICATIONS + " versions in S3, two nodes, " + Readers.THREADS + " readers",
              readers.requests(),
              readers.failures().size(),
              "no mixed list; models in memory at most %d on a node, 1 after the last"
                  .formatted(most))
          .report();
    }
  }

  @Test
  void pointingTheManifestBackAndForthFailsNoRequest() throws Exception {
    PublishedVersion first = editions.publish(1);
    PublishedVersion second = editions.publish(2);
    try (EditionNode one = EditionNode.start(folder, editions);
        EditionNode two = EditionNode.start(folder, editions);
        Readers readers = Readers.start(List.of(one.site(), two.site()), 2)) {
      for (int round = 0; round < THERE_AND_BACK; round++) {
        awaitTakeover(List.of(one, two), editions.pointAt(first));
        awaitTakeover(List.of(one, two), editions.pointAt(second));
      }
      readers.stop();

      assertThat(readers.failures()).isEmpty();
      assertThat(readers.editionsSeen()).containsExactlyInAnyOrder(1, 2);
      new InjectedFault(
              "manifest pointed back and forth under load",
              2 * THERE_AND_BACK + " times, two nodes, " + Readers.THREADS + " readers",
              readers.requests(),
              readers.failures().size(),
              "no mixed list, none of one model under the version of the other")
          .report();
    }
  }
}
