package dev.matinee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.LambdaPackage;
import dev.matinee.testkit.ThirdPartyNotices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the deployment package. */
class PackageIT {
  private static final Path ZIP = Path.of("target", "pipeline-lambda.zip");

  /** Lambda takes 50 MB; what is larger starts more slowly. */
  private static final long MOST_BYTES = 20_000_000;

  @TempDir private Path folder;
  private List<Path> jars;

  @BeforeEach
  void unpack() throws IOException {
    jars = LambdaPackage.unpack(ZIP, folder).jars();
  }

  private static String name(Path jar) {
    return jar.getFileName().toString();
  }

  @Test
  void itIsSmallAndHoldsNeitherTheSiteNorSparkNorTests() throws IOException {
    assertThat(Files.size(ZIP)).isLessThan(MOST_BYTES);
    assertThat(jars)
        .extracting(PackageIT::name)
        .contains("pipeline-lambda.jar")
        .noneMatch(name -> name.startsWith("aws-java-sdk"))
        .noneMatch(name -> name.matches("(log4j|netty|apache-client).*"))
        .noneMatch(name -> name.matches("(serving|web-app|spark|scala|test-kit|junit|jetty).*"))
        .noneMatch(name -> name.startsWith("aws-lambda-java-runtime"));
  }

  @Test
  void theNoticesNameEveryLibraryWithItsLicence() throws IOException {
    Path own = jars.stream().filter(jar -> name(jar).equals("pipeline-lambda.jar")).findAny().get();
    try (ZipFile file = new ZipFile(own.toFile())) {
      byte[] text = file.getInputStream(file.getEntry(ThirdPartyNotices.PATH)).readAllBytes();

      assertThat(
              new ThirdPartyNotices(new String(text, StandardCharsets.UTF_8))
                  .missing(jars.stream().map(PackageIT::name).toList()))
          .isEmpty();
    }
  }
}
