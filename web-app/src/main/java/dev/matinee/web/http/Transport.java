package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.function.UnaryOperator;

/** Tells whether a request came over TLS. Immutable. */
public record Transport(boolean trustsForwardedProto) {
  public boolean isSecure(Context context) {
    return isSecure(context::header);
  }

  /** For a request whose headers are looked up by name; a missing one is null. */
  public boolean isSecure(UnaryOperator<String> header) {
    return trustsForwardedProto && "https".equals(header.apply("X-Forwarded-Proto"));
  }
}
