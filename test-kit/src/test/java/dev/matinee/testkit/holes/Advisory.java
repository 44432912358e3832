package dev.matinee.testkit.holes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A known hole of a library.
 *
 * @param id of the public advisory
 * @param library group and artifact, with a colon between them
 * @param affected versions
 */
record Advisory(String id, String library, List<Range> affected) {
  /**
   * Some versions in a row.
   *
   * @param introduced the first one that has the hole
   * @param fixed the first one after them that has not; empty where there is none
   */
  record Range(ComparableVersion introduced, Optional<ComparableVersion> fixed) {
    boolean contains(ComparableVersion version) {
      return introduced.compareTo(version) <= 0
          && fixed.map(end -> version.compareTo(end) < 0).orElse(true);
    }
  }

  /** Those that are kept by hand. */
  static List<Advisory> all() {
    try (InputStream file = Advisory.class.getResourceAsStream("advisories.json")) {
      List<Advisory> advisories = new ArrayList<>();
      for (JsonNode advisory : new ObjectMapper().readTree(file)) {
        advisories.add(of(advisory));
      }
      return advisories;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Advisory of(JsonNode json) {
    List<Range> ranges = new ArrayList<>();
    for (JsonNode range : json.required("affected")) {
      ranges.add(
          new Range(
              new ComparableVersion(range.required("introduced").asText()),
              Optional.ofNullable(range.get("fixed"))
                  .map(version -> new ComparableVersion(version.asText()))));
    }
    return new Advisory(json.required("id").asText(), json.required("package").asText(), ranges);
  }

  boolean isAbout(Library found) {
    ComparableVersion version = new ComparableVersion(found.version());
    return library.equals(found.name()) && affected.stream().anyMatch(it -> it.contains(version));
  }
}
