package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.Optional;

/** The path of a request as it was declared, such as {@code /movies/{movieId}}. */
public final class RouteTemplate {
  private RouteTemplate() {}

  /** It holds nothing private and no line break, and there are only so many. */
  public static String of(Context context) {
    return Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
        .map(endpoint -> endpoint.path)
        .orElse("unknown");
  }
}
