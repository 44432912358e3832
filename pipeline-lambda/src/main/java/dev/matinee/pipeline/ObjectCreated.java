package dev.matinee.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.published.DataAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The event that an object was written into S3, as EventBridge brings it: at least once, and in any
 * order. Immutable.
 *
 * @param bucket that it is in
 * @param key of the object
 * @param version of the object; its entity tag where the bucket keeps no versions
 */
record ObjectCreated(String bucket, String key, String version) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads one.
   *
   * @throws IOException if it is no JSON
   * @throws IllegalArgumentException if it is another event
   */
  static ObjectCreated read(InputStream event) throws IOException {
    JsonNode detail = JSON.readTree(event).path("detail");
    JsonNode object = detail.path("object");
    String bucket = detail.at("/bucket/name").asText();
    String key = object.path("key").asText();
    String version = object.path("version-id").asText(object.path("etag").asText());
    if (bucket.isEmpty() || key.isEmpty() || version.isEmpty()) {
      throw new IllegalArgumentException(
          "an event must name a bucket, a key, and a version or an entity tag");
    }
    return new ObjectCreated(bucket, key, version);
  }

  /** Whether it is an object of a place with a name. */
  boolean is(DataAddress place, String name) {
    return bucket.equals(place.bucket()) && key.equals(place.key(name));
  }

  /** The same for each delivery of the event, and another for each other object or version. */
  String token() {
    String name = String.join("\n", bucket, key, version);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
