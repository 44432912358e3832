package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The headers that every response carries, whatever its status. Immutable. */
public record SecurityHeaders(Transport transport) {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none';"
          + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cache-Control", "no-store");

  /** Sets them on a response of the site. */
  public void apply(Context context) {
    apply(transport.isSecure(context::header), context::header);
  }

  /** Sets them on a response that the site does not make. */
  public void apply(Request request, Response response) {
    apply(transport.isSecure(request.getHeaders()::get), response.getHeaders()::put);
  }

  private static void apply(boolean secure, BiConsumer<String, String> setter) {
    ALWAYS.forEach(setter);
    if (secure) {
      setter.accept("Strict-Transport-Security", "max-age=63072000");
    }
  }
}
