package dev.matinee.web;

import io.javalin.http.Context;
import java.util.function.UnaryOperator;

/** Tells whether a request came over TLS. Immutable. */
record Transport(boolean trustsForwardedProto) {
  boolean isSecure(Context context) {
    return isSecure(context::header);
  }

  /** For a request whose headers are looked up by name; a missing one is null. */
  boolean isSecure(UnaryOperator<String> header) {
    return trustsForwardedProto && "https".equals(header.apply("X-Forwarded-Proto"));
  }
}
