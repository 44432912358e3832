package dev.matinee.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class RequirementsTest {
  @TempDir private Path folder;

  @Test
  void programIsFoundInAFolderOfThePathOrInTheSystemFolderBesideOne() throws IOException {
    Path client = program("usr/bin/client");
    Path server = program("usr/sbin/server");
    String path = folder.resolve("none") + ":" + folder.resolve("usr/bin");

    assertThat(Requirements.find("client", path)).contains(client);
    assertThat(Requirements.find("server", path)).contains(server);
  }

  @Test
  void programOfTheMachineIsMissingWhereThePathDoesNotLeadToIt() throws IOException {
    Path own = program("own/bin/client").getParent();

    assertThat(Requirements.find("sh", System.getenv("PATH"))).isPresent();
    assertThat(Requirements.find("sh", own.toString())).isEmpty();
    assertThat(Requirements.find("sh", "")).isEmpty();
  }

  @Test
  void fileThatCannotBeRunIsNoProgram() throws IOException {
    Path file = program("usr/bin/client");
    assertThat(file.toFile().setExecutable(false)).isTrue();

    assertThat(Requirements.find("client", file.getParent().toString())).isEmpty();
  }

  @Test
  @DisabledIfEnvironmentVariable(
      named = "MATINEE_REQUIRE_TOOLS",
      matches = "true",
      disabledReason = "nothing may be skipped here")
  void reasonOfASkippedTestIsPrintedOnce() {
    String reason = "this test needs the program one-of-none or other-of-none (run .ci/install)";
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (int test = 0; test < 2; test++) {
        assertThatThrownBy(() -> Requirements.program("one-of-none", "other-of-none"))
            .isInstanceOf(TestAbortedException.class)
            .hasMessage(reason);
      }
    } finally {
      System.setOut(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("[WARNING] Skipped: " + reason);
  }

  private Path program(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
