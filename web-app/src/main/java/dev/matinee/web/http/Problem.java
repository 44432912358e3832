package dev.matinee.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;

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

  public String toJson(ObjectMapper json) {
    return json.valueToTree(this).toString();
  }
}
