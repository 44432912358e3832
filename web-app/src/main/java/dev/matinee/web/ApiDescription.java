package dev.matinee.web;

import io.javalin.http.Context;

/** {@code GET /api/v1/openapi.yaml}: what the API takes and answers, for programs and people. */
final class ApiDescription {
  static final String PATH = "/api/v1/openapi.yaml";

  private final byte[] yaml = ClassPathFile.read("/openapi.yaml");

  void answer(Context context) {
    context.contentType("application/yaml").result(yaml);
  }
}
