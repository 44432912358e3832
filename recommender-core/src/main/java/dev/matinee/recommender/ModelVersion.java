package dev.matinee.recommender;

import dev.matinee.recommender.internal.matrix.RatingsDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a model by what it was made from, so that the same ratings and settings have the same
 * version after a restart and on every node.
 */
final class ModelVersion {
  private static final int BYTES = 8;
  private static final int CHUNK = 4096;

  private ModelVersion() {}

  /** The version of an algorithm with its settings over ratings on a scale. */
  static String of(RatingsDigest ratings, RatingScale scale, String algorithm, String settings) {
    ByteBuffer numbers = ByteBuffer.allocate(5 * Long.BYTES);
    numbers.putLong(ratings.high()).putLong(ratings.low());
    numbers.putDouble(scale.min()).putDouble(scale.max()).putDouble(scale.step());
    MessageDigest digest = sha256();
    digest.update(numbers.flip());
    if (scale.implicit()) {
      digest.update((byte) 1);
    }
    digest.update((algorithm + '\n' + settings).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** The version of what is made of models with these versions, with its settings. */
  static String of(String settings, String... versions) {
    MessageDigest digest = sha256();
    digest.update((settings + '\n' + String.join(" ", versions)).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** Names numbers. */
  static String of(float[]... numbers) {
    MessageDigest digest = sha256();
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * CHUNK);
    for (float[] each : numbers) {
      for (int start = 0; start < each.length; start += CHUNK) {
        bytes.clear();
        int end = Math.min(each.length, start + CHUNK);
        for (int at = start; at < end; at++) {
          bytes.putFloat(each[at]);
        }
        digest.update(bytes.flip());
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
