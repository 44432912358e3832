package dev.matinee.recommender;

import dev.matinee.recommender.internal.DenseRatings;
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
  private static final int BUFFER_BYTES = 1 << 16;

  private ModelVersion() {}

  /** The version of an algorithm with its settings over ratings with a {@link #digest}. */
  static String of(byte[] ratingsDigest, String algorithm, String settings) {
    MessageDigest digest = sha256();
    digest.update(ratingsDigest);
    digest.update((algorithm + '\n' + settings).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** A digest of all ratings and their scale. */
  static byte[] digest(RatingScale scale, DenseRatings ratings) {
    MessageDigest digest = sha256();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    buffer.putDouble(scale.min()).putDouble(scale.max()).putDouble(scale.step());
    for (int user = 0; user < ratings.userIds().length; user++) {
      buffer.putLong(ratings.userIds()[user]).putInt(ratings.userEnd(user));
      drain(buffer, digest);
      for (int at = ratings.userStart(user); at < ratings.userEnd(user); at++) {
        buffer.putLong(ratings.itemIds()[ratings.itemAt(at)]).putInt(ratings.userLevelAt(at));
        drain(buffer, digest);
      }
    }
    digest.update(buffer.flip());
    return digest.digest();
  }

  private static void drain(ByteBuffer buffer, MessageDigest digest) {
    if (buffer.remaining() < Long.BYTES + Integer.BYTES) {
      digest.update(buffer.flip());
      buffer.clear();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
