package dev.matinee.testkit.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No key, token or password lies in the source tree or in its history. */
class NoSecretsTest {
  @Test
  void noFileOfTheSourceTreeHoldsOne() {
    List<String> files = git("ls-files", "--cached", "--others", "--exclude-standard");
    assertThat(files).hasSizeGreaterThan(500);
    List<String> found = new ArrayList<>();
    for (String file : files) {
      Path path = Requirements.projectRoot().resolve(file);
      if (Files.isRegularFile(path)) {
        SecretPatterns.found(text(path)).forEach(secret -> found.add(file + ": " + secret));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  @Tag("faults")
  void noLineThatWasEverCommittedHoldsOne() {
    List<String> added =
        git("log", "--all", "-p", "--no-color", "--unified=0").stream()
            .filter(line -> line.startsWith("+") && !line.startsWith("+++"))
            .map(line -> line.substring(1))
            .toList();
    Assumptions.assumeFalse(added.isEmpty(), "a source archive has no history");

    assertThat(SecretPatterns.found(String.join("\n", added))).isEmpty();
  }

  @Test
  void secretsOfEachKindAreFoundAndTold() throws Exception {
    String key =
        Base64.getMimeEncoder()
            .encodeToString(
                KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate().getEncoded());
    String random = random(40);

    assertThat(SecretPatterns.found("a\n-----BEGIN PRIVATE" + " KEY-----\n" + key))
        .containsExactly("private key in line 2");
    assertThat(SecretPatterns.found("id = AK" + "IA" + "Z7QX2M4N8B6V1C3L"))
        .containsExactly("AWS access key in line 1");
    assertThat(SecretPatterns.found("x gh" + "p_" + "a1B2".repeat(9)))
        .containsExactly("GitHub token in line 1");
    assertThat(SecretPatterns.found("http://user:" + random + "@host/")).hasSize(1);
    assertThat(SecretPatterns.found("ey" + "J" + random + ".ey" + "J" + random + "." + random))
        .hasSize(1);
    assertThat(SecretPatterns.found("client" + "Secret = \"" + random + "\""))
        .containsExactly("random text with the name of a secret in line 1");
  }

  @Test
  void wordsAreNoSecrets() {
    assertThat(SecretPatterns.found("password = \"a door of old oak\"")).isEmpty();
    assertThat(SecretPatterns.found("TOKEN = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaa\"")).isEmpty();
    assertThat(SecretPatterns.found("secret = \"dev.matinee.secrets.Example\"")).isEmpty();
    assertThat(SecretPatterns.found("-----BEGIN PRIVATE KEY-----")).isEmpty();
  }

  private static String random(int length) {
    return new Random(7)
        .ints(length, 0, 62)
        .mapToObj(i -> "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".charAt(i))
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that git answers; skips the test where this is no clone. */
  private static List<String> git(String... arguments) {
    Path root = Requirements.projectRoot();
    Assumptions.assumeTrue(Files.exists(root.resolve(".git")), "this is no clone");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Requirements.program("git").toString(), "-C", root.toString()));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      List<String> lines;
      try (InputStream out = git.getInputStream()) {
        lines = new String(out.readAllBytes(), StandardCharsets.ISO_8859_1).lines().toList();
      }
      assertThat(git.waitFor()).as(String.join(" ", command)).isZero();
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
