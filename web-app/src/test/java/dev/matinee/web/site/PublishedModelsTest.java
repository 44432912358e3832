package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.published.PublishedVersion;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.AlsConfig;
import dev.matinee.web.testsite.EditionNode;
import dev.matinee.web.testsite.PublishedEditions;
import dev.matinee.web.testsite.Readers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that were measured before they were published, on nodes that answer by them. */
class PublishedModelsTest {
  private static final Algorithm ALS =
      Algorithms.ALS.withSettings(new AlsConfig(2, 0.1, 5, 1, 5, 1, 1, 0.1, 5).toText());

  @TempDir private Path folder;
  @AutoClose private PublishedEditions editions;

  @BeforeEach
  void start() throws Exception {
    editions = PublishedEditions.start(folder);
  }

  private EditionNode node() {
    return EditionNode.start(folder, editions.sourceByPublishedModel());
  }

  private static String model(EditionNode node) {
    return node.site().get("/api/v1/users/1/recommendations?count=1").body();
  }

  @Test
  void twoNodesTakeAModelOfAnotherAlgorithmOverAndGoBackWithoutAFailedRequest() throws Exception {
    PublishedVersion first = editions.publish(1, Algorithms.EASE, Optional.empty());
    try (EditionNode one = node();
        EditionNode two = node();
        Readers readers = Readers.start(List.of(one.site(), two.site()), 1)) {
      List<EditionNode> nodes = List.of(one, two);
      assertThat(model(one)).contains("\"origin\":\"linear-model\"");

      PublishedVersion second = editions.publish(1, ALS, Optional.empty());
      nodes.forEach(node -> node.awaitTakeover(second));
      assertThat(second.parent()).contains(first.version());
      assertThat(second.algorithm()).isSameAs(Algorithms.ALS);

      PublishedVersion worse = editions.publish(1, Algorithms.EASE, Optional.of("worse"));
      assertThat(editions.data().manifest().current()).isEqualTo(second.version());
      PublishedVersion back = editions.data().pointAt(Optional.empty());
      assertThat(back).isEqualTo(first);
      nodes.forEach(node -> node.awaitTakeover(first));

      // One that was held back counts where its number is given.
      PublishedVersion chosen = editions.pointAt(worse);
      nodes.forEach(node -> node.awaitTakeover(chosen));
      readers.stop();

      assertThat(readers.failures()).isEmpty();
      assertThat(readers.requests()).isPositive();
    }
  }

  @Test
  void whatAnswersByAVersionIsSaidInTheManifest() {
    PublishedVersion version = editions.publish(1, ALS, Optional.empty());

    assertThat(version.parent()).isEmpty();
    assertThat(version.dataDigest()).isPresent();
    assertThat(version.model().orElseThrow().algorithm()).isEqualTo("als");
    assertThat(version.model().orElseThrow().settings()).contains("rank=2");
    assertThat(editions.data().manifest().currentVersion()).isEqualTo(version);
  }
}
