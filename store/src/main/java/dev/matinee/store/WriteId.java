package dev.matinee.store;

import java.util.UUID;

/**
 * Names one write, so that its retry is told from another write.
 *
 * @param value unique among all writes
 */
public record WriteId(String value) {
  public static WriteId random() {
    return new WriteId(UUID.randomUUID().toString());
  }
}
