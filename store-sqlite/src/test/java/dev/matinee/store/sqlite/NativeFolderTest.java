package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {
  @TempDir private Path folder;

  @Test
  void aFolderWhoseFilesRunIsFineAndKeepsNothing() throws IOException {
    assertThatCode(() -> NativeFolder.require(folder)).doesNotThrowAnyException();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aFolderThatIsMissingIsNamedWithItsSetting() {
    Path none = folder.resolve("none");

    assertThatThrownBy(() -> NativeFolder.require(none))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot unpack SQLite's native library in " + none)
        .hasMessageContaining("java.io.tmpdir");
  }

  @Test
  void aFolderThatIsMountedNoexecIsNamedInOneLine() throws Exception {
    String unshare = Requirements.program("unshare").toString();
    Requirements.working(List.of(unshare, "-rm", "true"), "a user name space of its own");
    Process process =
        new ProcessBuilder(
                unshare,
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o noexec none \"$0\" && exec \"$@\"",
                folder.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Opening.class.getName(),
                folder.resolve("matinee.db").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said.lines())
        .containsExactly(
            "SQLite's native library cannot be loaded from %s, which is mounted noexec; name another"
                    .formatted(folder)
                + " folder by java.io.tmpdir, for example"
                + " MATINEE_JAVA_OPTS=-Djava.io.tmpdir=/var/tmp");
    assertThat(process.waitFor()).isZero();
  }

  /** Opens a store, and says why it cannot. */
  static final class Opening {
    private Opening() {}

    public static void main(String[] arguments) {
      try (SqliteStores unexpected = SqliteStores.open(Path.of(arguments[0]))) {
        System.out.println(
            "opened, and read " + unexpected.histories().read(UserId.ofDataSetUser(1)));
      } catch (StoreException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
