package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.secrets.SecretPatterns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No key, token or password lies in the jars that the build made. */
@Tag("faults")
class JarsHoldNoSecretsIT {
  @Test
  void noJarHoldsOne() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> jars = jars();
    for (Path jar : jars) {
      read(jar, found);
    }

    assertThat(jars).extracting(jar -> jar.getFileName().toString()).contains("cli.jar");
    assertThat(found).isEmpty();
  }

  private static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Requirements.projectRoot())) {
      for (Path target : modules.map(module -> module.resolve("target")).toList()) {
        if (Files.isDirectory(target)) {
          try (Stream<Path> files = Files.list(target)) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
          }
        }
      }
    }
    return jars;
  }

  private static void read(Path jar, List<String> found) throws IOException {
    try (InputStream file = Files.newInputStream(jar);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        String text = new String(entries.readAllBytes(), StandardCharsets.ISO_8859_1);
        String name = jar.getFileName() + "!" + entry.getName();
        SecretPatterns.found(text).forEach(secret -> found.add(name + ": " + secret));
      }
    }
  }
}
