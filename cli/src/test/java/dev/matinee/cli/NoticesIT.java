package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.ThirdPartyNotices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the jar of the commands says of the libraries that it runs with. */
class NoticesIT {
  @Test
  void everyLibraryIsNamedWithItsLicence() throws IOException {
    try (JarFile jar = new JarFile(Path.of("target", "cli.jar").toFile())) {
      byte[] text = jar.getInputStream(jar.getEntry(ThirdPartyNotices.PATH)).readAllBytes();
      String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      List<String> jars =
          Stream.of(classPath.split(" ")).map(path -> path.replace("lib/", "")).toList();

      assertThat(jars).hasSizeGreaterThan(30);
      assertThat(new ThirdPartyNotices(new String(text, StandardCharsets.UTF_8)).missing(jars))
          .isEmpty();
    }
  }
}
