package dev.matinee.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/** What went wrong, for programs (RFC 9457). Its members are those of the JSON, in that order. */
public record Problem(
    String type, String title, int status, String detail, String instance, String requestId) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that has no page of its own. */
  public static Problem of(
      String title, int status, String detail, String instance, String requestId) {
    return new Problem("about:blank", title, status, detail, instance, requestId);
  }

  /** Whether a path belongs to programs, so that its errors are problems and no pages. */
  public static boolean isFor(String path) {
    return path.startsWith("/api/");
  }

  /** The same in UTF-8. A server that is given a text knows no encoding for this media type. */
  public byte[] toBytes(ObjectMapper json) {
    return toJson(json).getBytes(StandardCharsets.UTF_8);
  }

  public String toJson(ObjectMapper json) {
    return json.valueToTree(this).toString();
  }
}
