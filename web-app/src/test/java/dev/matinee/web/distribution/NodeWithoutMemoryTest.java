package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.HungryJar;
import dev.matinee.testkit.Requirements;
import dev.matinee.web.WebAppMain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher of the archive with a program that takes all memory: the process ends, so that its
 * unit starts another one, and says what to set.
 */
class NodeWithoutMemoryTest {
  /** Of Java, where memory ran out; the unit starts a node again after any but 2. */
  private static final int OUT_OF_MEMORY = 3;

  @TempDir private Path folder;

  @Test
  void itEndsAndSaysWhatGivesItMore() throws Exception {
    Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("web-app");
    Files.copy(Requirements.projectRoot().resolve("web-app/src/package/bin/web-app"), launcher);
    HungryJar.make(
        Files.createDirectories(folder.resolve("lib")).resolve("a.jar"),
        WebAppMain.class.getName(),
        Files.createDirectories(folder.resolve("hungry")));
    Path log = folder.resolve("log");
    ProcessBuilder node =
        new ProcessBuilder("sh", launcher.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    node.environment().put("JAVA_HOME", System.getProperty("java.home"));
    node.environment().put("MATINEE_JAVA_OPTS", "-Xmx16m");

    Process process = node.start();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isEqualTo(OUT_OF_MEMORY);
    assertThat(said).contains("out of memory: more for Java is set by MATINEE_JAVA_OPTS");
  }
}
