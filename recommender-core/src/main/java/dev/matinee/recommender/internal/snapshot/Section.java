package dev.matinee.recommender.internal.snapshot;

import java.util.Optional;

/**
 * A part of a snapshot.
 *
 * @param code what it holds
 * @param offset where it begins in the file
 * @param length in bytes
 * @param checksum CRC-32C of its bytes
 */
public record Section(int code, long offset, long length, int checksum) {
  /** What it holds, empty where this reader does not know it. */
  public Optional<SectionKind> kind() {
    return SectionKind.of(code);
  }

  boolean is(SectionKind kind) {
    return code == kind.code();
  }
}
