package dev.matinee.testkit.holes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A library that something of ours runs with.
 *
 * @param name group and artifact, with a colon between them
 * @param where the jar that it lies in, if that is another library's
 */
record Library(String name, String version, Optional<String> where) {
  private static final String POM = "META-INF/maven/.*/pom\\.properties";

  /**
   * All of a list of parts (CycloneDX), with those that lie within their jars.
   *
   * @param repository the folder where Maven keeps jars
   */
  static Set<Library> of(Path bom, Path repository) {
    Set<Library> libraries = new LinkedHashSet<>();
    try {
      for (JsonNode part : new ObjectMapper().readTree(bom.toFile()).path("components")) {
        Library library =
            new Library(
                part.path("group").asText() + ":" + part.path("name").asText(),
                part.path("version").asText(),
                Optional.empty());
        libraries.add(library);
        Path jar = repository.resolve(path(part));
        if (Files.isRegularFile(jar)) {
          libraries.addAll(within(jar));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return libraries;
  }

  private static String path(JsonNode part) {
    String name = part.path("name").asText();
    String version = part.path("version").asText();
    String classifier =
        part.path("purl").asText().replaceFirst(".*[?&]classifier=([^&]*).*|.*", "$1");
    String file = name + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
    return part.path("group").asText().replace('.', '/') + "/" + name + "/" + version + "/" + file;
  }

  /** What a jar says that it holds, which may be more than its own library. */
  static Set<Library> within(Path jar) {
    Set<Library> libraries = new LinkedHashSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(file -> file.getName().matches(POM)).toList()) {
        try (InputStream file = zip.getInputStream(entry)) {
          Properties pom = new Properties();
          pom.load(file);
          libraries.add(
              new Library(
                  pom.getProperty("groupId") + ":" + pom.getProperty("artifactId"),
                  String.valueOf(pom.getProperty("version")),
                  Optional.of(jar.getFileName().toString())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return libraries;
  }
}
