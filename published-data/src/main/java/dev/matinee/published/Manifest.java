package dev.matinee.published;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which versions of a data set there are, and which of them counts. The one small object that
 * changes. Immutable; safe for use by any number of threads.
 *
 * @param format 1
 * @param current the name of the version that counts
 * @param versions in the order in which they were published
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(int format, String current, List<PublishedVersion> versions) {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * @throws IllegalArgumentException if the format is another, or the version that counts is
   *     missing
   */
  public Manifest {
    if (format != FORMAT) {
      throw new IllegalArgumentException("the format must be " + FORMAT + ", got " + format);
    }
    versions = List.copyOf(versions);
    if (versions.stream().noneMatch(each -> each.version().equals(current))) {
      throw new IllegalArgumentException("there is no version " + current);
    }
  }

  /** Of a first version, which counts. */
  static Manifest of(PublishedVersion first) {
    return new Manifest(FORMAT, first.version(), List.of(first));
  }

  /**
   * What was written by {@link #bytes}, now or by a later Matinee.
   *
   * @throws IllegalArgumentException if it is no manifest; the message says why
   */
  static Manifest read(byte[] bytes) {
    try {
      return JSON.readValue(bytes, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(reason(e), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String reason(JsonProcessingException e) {
    return e.getCause() instanceof IllegalArgumentException wrong
        ? String.valueOf(wrong.getMessage())
        : e.getOriginalMessage();
  }

  byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest is always a JSON document", e);
    }
  }

  /** The version that counts. */
  public PublishedVersion currentVersion() {
    return find(current).orElseThrow();
  }

  /** A version by its name. */
  public Optional<PublishedVersion> find(String version) {
    return versions.stream().filter(each -> each.version().equals(version)).findFirst();
  }

  /** The version that was published before the one that counts. */
  public Optional<PublishedVersion> before() {
    int place = versions.indexOf(currentVersion());
    return place == 0 ? Optional.empty() : Optional.of(versions.get(place - 1));
  }

  /** With one more version, which counts from then on. */
  Manifest with(PublishedVersion next) {
    Stream<PublishedVersion> others =
        versions.stream().filter(each -> !each.version().equals(next.version()));
    return new Manifest(format, next.version(), Stream.concat(others, Stream.of(next)).toList());
  }

  /**
   * With another version that counts.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  Manifest pointingAt(String version) {
    return new Manifest(format, version, versions);
  }
}
