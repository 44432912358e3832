package dev.matinee.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which version counts, and what is said of each. */
class ManifestTest {
  private static final String SHA = "0".repeat(64);

  private static PublishedVersion version(String name, Optional<String> heldBack) {
    ModelComparison comparison =
        new ModelComparison("ease", "power=0.5", Map.of("ndcg", 0.25), "ndcg", -0.02, -0.03, -0.01);
    PublishedModel model =
        new PublishedModel(
            "als",
            "rank=8",
            Map.of("ndcg", 0.23, "rmse", 0.87),
            Optional.of("a random 0.15 of all ratings, seed 1, is the test set"),
            Optional.of(comparison));
    return new PublishedVersion(
        name,
        "films",
        "2026-11-30T10:00:00Z",
        "a test of Matinee",
        4,
        0,
        3,
        7,
        Optional.empty(),
        Optional.of("a-digest"),
        Optional.empty(),
        Optional.of(model),
        heldBack,
        List.of(new PublishedFile("films.snapshot", PublishedFile.Use.SNAPSHOT, 10, SHA)));
  }

  @Test
  void aVersionThatIsHeldBackDoesNotCountAndIsNotGoneBackTo() {
    Manifest manifest =
        Manifest.of(version("first", Optional.empty()))
            .with(version("second", Optional.of("worse: by far")))
            .with(version("third", Optional.empty()));

    assertThat(manifest.current()).isEqualTo("third");
    assertThat(manifest.before().orElseThrow().version()).isEqualTo("first");
    assertThat(manifest.find("second").orElseThrow().heldBack()).contains("worse: by far");
    assertThat(manifest.find("second").orElseThrow().parent()).contains("first");
    assertThat(manifest.find("third").orElseThrow().parent()).contains("first");
    assertThat(manifest.pointingAt("first").before()).isEmpty();
    assertThat(manifest.pointingAt("second").current()).isEqualTo("second");
  }

  @Test
  void whatWasMeasuredComesBackAsItWasWritten() {
    Manifest manifest = Manifest.of(version("first", Optional.empty()));

    Manifest read = Manifest.read(manifest.bytes());

    assertThat(read).isEqualTo(manifest);
    PublishedModel model = read.currentVersion().model().orElseThrow();
    assertThat(PublishedModel.read(model.bytes())).isEqualTo(model);
    assertThat(model.comparison().orElseThrow().isWorse()).isTrue();
    assertThat(model.comparison().orElseThrow().text())
        .isEqualTo("ndcg -0.0200 [-0.0300, -0.0100] against ease");
  }

  @Test
  void aManifestOfTheReleaseBeforeSaysNothingOfModelsAndIsAnsweredByTheStandardOne() {
    String text =
        """
        {"format": 1, "current": "old", "versions": [{"version": "old", "dataSet": "films",
        "createdAt": "2026-11-21T10:00:00Z", "createdBy": "Matinee 0.1.0", "users": 4,
        "accounts": 0, "items": 3, "ratings": 7,
        "files": [{"name": "films.snapshot", "use": "SNAPSHOT", "bytes": 10, "sha256": "%s"}]}]}
        """
            .formatted(SHA);

    PublishedVersion old = Manifest.read(text.getBytes(StandardCharsets.UTF_8)).currentVersion();

    assertThat(old.model()).isEmpty();
    assertThat(old.dataDigest()).isEmpty();
    assertThat(old.algorithm()).isSameAs(Algorithms.standard());
  }
}
