package dev.matinee.published;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
    return ManifestJson.read(bytes, Manifest.class);
  }

  byte[] bytes() {
    return ManifestJson.bytes(this);
  }

  /** The version that counts. */
  public PublishedVersion currentVersion() {
    return find(current).orElseThrow();
  }

  /** A version by its name. */
  public Optional<PublishedVersion> find(String version) {
    return versions.stream().filter(each -> each.version().equals(version)).findFirst();
  }

  /** The version that was published before the one that counts, and was not held back. */
  public Optional<PublishedVersion> before() {
    return versions.stream()
        .limit(versions.indexOf(currentVersion()))
        .filter(each -> each.heldBack().isEmpty())
        .reduce((earlier, later) -> later);
  }

  /** With one more version, which counts from then on, unless it is held back. */
  Manifest with(PublishedVersion next) {
    Stream<PublishedVersion> others =
        versions.stream().filter(each -> !each.version().equals(next.version()));
    return new Manifest(
        format,
        next.heldBack().isPresent() ? current : next.version(),
        Stream.concat(others, Stream.of(next.after(current))).toList());
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
