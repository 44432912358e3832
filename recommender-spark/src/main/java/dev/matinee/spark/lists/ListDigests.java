package dev.matinee.spark.lists;

import dev.matinee.serving.list.ListDocument;
import dev.matinee.store.RecommendationList;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * What lists have in them, in eight bytes each, so that lists of different processes can be
 * compared. For use by one thread.
 */
final class ListDigests {
  private final boolean wanted;
  private final Map<String, Long> byUser = new HashMap<>();

  /**
   * @param wanted whether lists are compared at all
   */
  ListDigests(boolean wanted) {
    this.wanted = wanted;
  }

  void add(RecommendationList list) {
    if (wanted) {
      byUser.put(list.userId().value(), of(list));
    }
  }

  Map<String, Long> byUser() {
    return byUser;
  }

  /** The model and the movies with all of their numbers and reasons; not the time. */
  static long of(RecommendationList list) {
    ListDocument document = ListDocument.ofMadeAhead(list, RecommendationList.MAX_MOVIES);
    MessageDigest digest = sha256();
    digest.update(ListLines.bytes(document.modelVersion()));
    digest.update(ListLines.bytes(document.items()));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
