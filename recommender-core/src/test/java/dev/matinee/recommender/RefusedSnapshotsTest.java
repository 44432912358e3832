package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.data.ReadOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no whole snapshot of a known version is refused with a reason. */
class RefusedSnapshotsTest {
  private static final int HEADER_BYTES = 512;

  @TempDir private Path folder;

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(MadeSnapshot.written(folder));
    Path torn = folder.resolve("torn.snapshot");
    for (int length = 0; length < whole.length; length += 1 + length / 7) {
      Files.write(torn, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Snapshot.open(torn, SnapshotPart.all()))
          .isInstanceOf(RecommenderException.class)
          .hasMessageStartingWith("cannot open the snapshot " + torn + ": it ");
    }
  }

  @Test
  void aFileWithAnyWrongByteIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(MadeSnapshot.written(folder));
    Path damaged = folder.resolve("damaged.snapshot");
    for (int at = 0; at < whole.length; at += 1 + at / 50) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 0x10;
      Files.write(damaged, bytes);
      assertThatThrownBy(() -> Snapshot.open(damaged, SnapshotPart.all()))
          .describedAs("byte %d", at)
          .isInstanceOf(RecommenderException.class)
          .hasMessageStartingWith("cannot open the snapshot " + damaged);
    }
  }

  @Test
  void aForeignFileIsRefusedWithAReason() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign"), "userId,movieId,rating\n1,2,3\n");
    assertThat(Snapshot.isSnapshot(foreign)).isFalse();
    assertThatThrownBy(() -> Snapshot.open(foreign))
        .hasMessage("cannot open the snapshot " + foreign + ": it is no snapshot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PK\3\4\24\0\0\0",
        "\u0089PNG\r\n\u001a\n",
        "\u001f\u008b\b\0\0\0\0\0",
        "NTM\u0089"
      })
  void anotherBinaryFileIsRefusedHoweverItIsOpened(String head) throws IOException {
    byte[] bytes = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), 2000);
    Path foreign = Files.write(folder.resolve("foreign"), bytes);
    assertThatThrownBy(() -> Snapshot.open(foreign))
        .hasMessage("cannot open the snapshot " + foreign + ": it is no snapshot");
    assertThatThrownBy(() -> Snapshot.read(foreign, ReadOptions.STRICT))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("foreign");
  }

  @Test
  void aFileOfTheOtherByteOrderIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(MadeSnapshot.written(folder));
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(8, Integer.reverseBytes(2));
    assertThatThrownBy(() -> Snapshot.open(Files.write(folder.resolve("big"), bytes)))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining(
            "its format has version 33554432, and this is a reader of versions up to 2");
  }

  @Test
  void whatIsNoFileIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Snapshot.open(missing))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("cannot read the snapshot " + missing)
        .hasMessageContaining("NoSuchFile");
    assertThatThrownBy(() -> Snapshot.open(folder))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("cannot read the snapshot " + folder);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotBeReadIsNamed() {
    Path unreadable = Path.of("/proc/self/mem");
    assertThatThrownBy(() -> Snapshot.open(unreadable))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("cannot read the snapshot /proc/self/mem");
    assertThat(Snapshot.isSnapshot(unreadable)).isFalse();
  }

  @Test
  void aLaterVersionIsRefusedWithBothVersions() throws IOException {
    byte[] bytes = Files.readAllBytes(MadeSnapshot.written(folder));
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(8, 3);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, HEADER_BYTES - 4);
    header.putInt(HEADER_BYTES - 4, (int) checksum.getValue());
    Path later = Files.write(folder.resolve("later"), bytes);
    assertThatThrownBy(() -> Snapshot.open(later))
        .hasMessageEndingWith(
            "its format has version 3, and this is a reader of versions up to 2; write it anew");
  }
}
