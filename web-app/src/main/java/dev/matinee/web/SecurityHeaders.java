package dev.matinee.web;

import io.javalin.http.Context;

/** The headers that every response carries, whatever its status. Immutable. */
record SecurityHeaders(Transport transport) {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none';"
          + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  void apply(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "strict-origin-when-cross-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
    if (transport.isSecure(context)) {
      context.header("Strict-Transport-Security", "max-age=63072000");
    }
  }
}
