package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.HungryJar;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a source tree of one file, with programs in the place of java and mvn that write
 * down how they were called.
 */
class LauncherTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private static final List<String> CORE_TOOLS =
      List.of(
          "bash",
          "env",
          "dirname",
          "readlink",
          "sed",
          "head",
          "find",
          "mkdir",
          "flock",
          "grep",
          "cat");

  @TempDir private Path temporary;
  private Path root;
  private Path source;
  private Path programs;

  @BeforeEach
  void makeATree() throws IOException {
    for (String tool : CORE_TOOLS) {
      Path unused = Requirements.program(tool);
    }
    root = Files.createDirectories(temporary.resolve("a tree"));
    Path launcher = root.resolve("matinee");
    Files.copy(Requirements.projectRoot().resolve("matinee"), launcher);
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(
        Files.createDirectories(root.resolve("cli")).resolve("pom.xml"), "<project/>");
    source = Files.createDirectories(root.resolve("cli/src/main/java")).resolve("A.java");
    Files.writeString(source, "class A {}");
    programs = Files.createDirectories(temporary.resolve("bin"));
    java("17.0.1");
    program(
        "mvn", "echo built >>builds; echo noise; mkdir -p cli/target; touch cli/target/cli.jar");
  }

  @Test
  void theFirstCallBuildsAndTheNextOnesRunWhatWasBuilt() {
    ScriptRun first = launch("data", "info");
    ScriptRun second = launch("--user", "two words");

    assertThat(first.err()).startsWith("matinee: building").doesNotContain("noise");
    assertThat(first.out()).endsWith("cli/target/cli.jar data info\n").doesNotContain("noise");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).endsWith("cli.jar --user two words\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aNewerSourceIsBuilt() throws IOException {
    launch();
    Files.setLastModifiedTime(root.resolve("cli/target/cli.jar"), FileTime.from(LONG_AGO));

    assertThat(launch().err()).startsWith("matinee: building");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void twoCallsAtOnceBuildOnce() throws IOException {
    program(
        "mvn",
        "read -t 1 <>pause; echo built >>builds; mkdir -p cli/target; touch cli/target/cli.jar");
    ScriptRun.of(List.of("mkfifo", "pause"), root, Map.of());

    ScriptRun.Running one = ScriptRun.start(command(), temporary, environment());
    ScriptRun.Running other = ScriptRun.start(command(), temporary, environment());

    assertThat(one.finish().exitCode()).isZero();
    assertThat(other.finish().exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(root.resolve("target"), "a file where the folder would be");

    ScriptRun run = launch();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).matches("matinee: cannot write into .*/target, .*\n");
  }

  @Test
  void aFailedBuildShowsItsErrorsAndRunsNothing() throws IOException {
    program("mvn", "echo '[INFO] fine'; echo '[ERROR] A.java:1 is wrong'; exit 1");

    ScriptRun run = launch();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[ERROR] A.java:1 is wrong", "the build failed");
    assertThat(run.err()).doesNotContain("fine");
  }

  @Test
  void anOldJavaIsRefused() throws IOException {
    java("1.8.0_402");

    assertThat(launch().err()).contains("Java 17 or later is needed");
    assertThat(launch().exitCode()).isEqualTo(1);
  }

  @Test
  void aLaterJavaIsToldOfNativeCode() throws IOException {
    assertThat(launch().out()).doesNotContain("native-access");
    java("25");
    assertThat(launch().out()).contains("--enable-native-access=ALL-UNNAMED");
  }

  @Test
  void aServerWithoutMemoryEndsAndSaysWhatGivesItMore() throws IOException {
    launch(); // what is built then has a later date than the sources
    HungryJar.make(
        root.resolve("cli/target/cli.jar"),
        "dev.matinee.Hungry",
        Files.createDirectories(temporary.resolve("hungry")));
    Map<String, String> environment = environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MATINEE_JAVA_OPTS", "-Xmx16m");

    ScriptRun run = ScriptRun.of(command("serve"), temporary, environment);

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.err()).contains("matinee: out of memory: MATINEE_JAVA_OPTS=-Xmx2g gives");
  }

  @Test
  void aMissingMavenIsNamed() throws IOException {
    Files.delete(programs.resolve("mvn"));
    Map<String, String> environment = environment();
    environment.put("PATH", programs + ":" + onlyCoreTools());

    ScriptRun run = ScriptRun.of(command(), temporary, environment);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("there is no mvn: install Maven");
  }

  @Test
  void itIsFoundThroughLinksFromAnyFolder() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("a tree/matinee"));
    Path second = Files.createSymbolicLink(programs.resolve("matinee"), link);

    ScriptRun run = ScriptRun.of(List.of(second.toString(), "say"), programs, environment());

    assertThat(run.out()).endsWith("cli.jar say\n").contains(root.toRealPath().toString());
  }

  @Test
  void anInstalledOneRunsTheJavaBesideItAndBuildsNothing() throws IOException {
    Path own = Files.createDirectories(root.resolve("runtime/bin")).resolve("java");
    Files.move(programs.resolve("java"), own);
    Files.delete(programs.resolve("mvn"));

    ScriptRun run = launch("say");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith(root.toRealPath() + "/cli.jar say\n");
  }

  private ScriptRun launch(String... arguments) {
    return ScriptRun.of(command(arguments), temporary, environment());
  }

  private List<String> command(String... arguments) {
    return Stream.concat(Stream.of(root.resolve("matinee").toString()), Stream.of(arguments))
        .toList();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", programs + ":" + System.getenv("PATH"));
    environment.put("JAVA_HOME", "");
    return environment;
  }

  private void java(String version) throws IOException {
    program(
        "java",
        "if [[ $1 == -version ]]; then echo 'openjdk version \"%s\" 2025' >&2; else echo \"$@\"; fi"
            .formatted(version));
  }

  private void program(String name, String body) throws IOException {
    program(programs.resolve(name), body);
  }

  private static void program(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/bash\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A folder with what the launcher itself needs, and no Maven. */
  private Path onlyCoreTools() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("core"));
    for (String tool : CORE_TOOLS) {
      program(folder.resolve(tool), "exec " + Requirements.program(tool) + " \"$@\"");
    }
    return folder;
  }

  private long builds() {
    try {
      return Files.readAllLines(root.resolve("builds")).size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
