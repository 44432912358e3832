package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.published.DataAddress;
import dev.matinee.published.DataStoreException;
import dev.matinee.published.PublishedFile;
import dev.matinee.published.PublishedVersion;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.SmallData;
import dev.matinee.web.testsite.PublishedEditions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of a data set, over S3's protocol. */
class PublishedDataTest {
  private static final Set<PublishedFile.Use> SNAPSHOT = Set.of(PublishedFile.Use.SNAPSHOT);

  @TempDir private Path folder;
  @AutoClose private PublishedEditions editions;

  @BeforeEach
  void start() throws Exception {
    editions = PublishedEditions.start(folder);
  }

  @Test
  void aVersionSaysWhatIsInItAndComesBackWhole() {
    PublishedVersion first = editions.publish(1);

    assertThat(editions.data().manifest().versions()).containsExactly(first);
    assertThat(first.dataSet()).isEqualTo("edition 1");
    assertThat(first.users()).isEqualTo(SmallData.USERS);
    assertThat(first.accounts()).isZero();
    assertThat(first.items()).isEqualTo(SmallData.MOVIES);
    assertThat(first.createdBy()).isEqualTo("a test of Matinee");
    assertThat(first.version()).endsWith("-" + first.snapshot().sha256().substring(0, 12));
    Path back = editions.data().download(first, SNAPSHOT, folder);
    assertThat(Snapshot.open(back).matrix().ratingCount()).isEqualTo(first.ratings());
  }

  @Test
  void theLatestCountsUntilTheManifestIsPointedBack() {
    PublishedVersion first = editions.publish(1);
    PublishedVersion second = editions.publish(2);
    assertThat(editions.data().manifest().current()).isEqualTo(second.version());

    assertThat(editions.data().pointAt(Optional.empty())).isEqualTo(first);
    assertThat(editions.data().manifest().currentVersion()).isEqualTo(first);
    assertThatThrownBy(() -> editions.data().pointAt(Optional.empty()))
        .isInstanceOf(DataStoreException.class)
        .hasMessageContaining(first.version() + " is the first at s3://films/sets/small");

    assertThat(editions.pointAt(second)).isEqualTo(second);
    assertThat(editions.data().manifest().versions()).containsExactly(first, second);
  }

  @Test
  void aVersionThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> editions.data().pointAt(Optional.empty()))
        .isInstanceOf(DataStoreException.class)
        .hasMessageContaining("no manifest.json at s3://films/sets/small");
    editions.publish(1);

    assertThatThrownBy(() -> editions.data().pointAt(Optional.of("yesterday")))
        .isInstanceOf(DataStoreException.class)
        .hasMessage("there is no version yesterday at s3://films/sets/small");
  }

  @Test
  void whoReadAnOlderManifestDoesNotOverwriteANewerOne() {
    DataAddress address = PublishedEditions.ADDRESS;
    editions.publish(1);
    String old = editions.data().find().orElseThrow().tag();
    PublishedVersion second = editions.publish(2);

    assertThat(editions.store().replace(address, "manifest.json", new byte[1], Optional.of(old)))
        .isFalse();
    assertThat(editions.store().replace(address, "manifest.json", new byte[1], Optional.empty()))
        .isFalse();
    assertThat(editions.data().manifest().currentVersion()).isEqualTo(second);
  }

  @Test
  void anUnchangedManifestIsNotReadAgain() {
    editions.publish(1);
    String tag = editions.data().find().orElseThrow().tag();

    assertThat(editions.data().findUnless(tag)).isEmpty();

    PublishedVersion second = editions.publish(2);
    assertThat(editions.data().findUnless(tag).orElseThrow().manifest().currentVersion())
        .isEqualTo(second);
  }

  @Test
  void aFileThatIsNotAsTheManifestSaysIsRefused() {
    PublishedVersion first = editions.publish(1);
    editions.damage(first);

    assertThatThrownBy(() -> editions.data().download(first, SNAPSHOT, folder))
        .isInstanceOf(DataStoreException.class)
        .hasMessageContaining("small.snapshot of version " + first.version(), "another sha256");
  }

  @Test
  void aFileThatIsTooShortIsRefused() {
    PublishedVersion first = editions.publish(1);
    editions.replace(first, new byte[10]);

    assertThatThrownBy(() -> editions.data().download(first, SNAPSHOT, folder))
        .isInstanceOf(DataStoreException.class)
        .hasMessageContaining("has 10 bytes and not " + first.snapshot().bytes());
  }

  @Test
  void aManifestThatIsNoneSaysWhy() {
    for (String manifest :
        List.of(
            "",
            "{",
            "[]",
            "{\"format\":2,\"current\":\"1\",\"versions\":[]}",
            "{\"format\":1,\"current\":\"1\",\"versions\":[]}",
            forged("../../etc/passwd", 0),
            forged("small.snapshot", 1))) {
      editions.replaceManifest(manifest);

      assertThatThrownBy(() -> editions.data().find())
          .as(manifest)
          .isInstanceOf(DataStoreException.class)
          .hasMessageContaining("manifest.json at s3://films/sets/small is no manifest: ");
    }
  }

  /** With a file whose name or checksum is not one. */
  private static String forged(String name, int shortened) {
    return """
        {"format":1,"current":"1","versions":[{"version":"1","dataSet":"d","createdAt":"","createdBy":"",\
        "users":1,"accounts":0,"items":1,"ratings":1,\
        "files":[{"name":"%s","use":"SNAPSHOT","bytes":1,"sha256":"%s"}]}]}
        """
        .formatted(name, "0".repeat(64 - shortened));
  }
}
