package dev.matinee.web;

import io.javalin.http.Context;

/** Tells whether a request came over TLS. Immutable. */
record Transport(boolean trustsForwardedProto) {
  boolean isSecure(Context context) {
    return trustsForwardedProto && "https".equals(context.header("X-Forwarded-Proto"));
  }
}
