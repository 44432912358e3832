package dev.matinee.web.api;

import dev.matinee.web.http.ClassPathFile;
import io.javalin.http.Context;

/** {@code GET /api/v1/openapi.yaml}: what the API takes and answers, for programs and people. */
public final class ApiDescription {
  public static final String PATH = "/api/v1/openapi.yaml";

  private final byte[] yaml = ClassPathFile.read("/openapi.yaml");

  public void answer(Context context) {
    context.contentType("application/yaml").result(yaml);
  }
}
