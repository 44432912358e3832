package dev.matinee.web.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/** Whether a browser sent a request from a page of this site, by what it says of the page. */
public final class Provenance {
  private Provenance() {}

  /** Also where nothing is said, as by programs. */
  public static boolean isThisSite(Context context) {
    Optional<String> site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
    if (site.filter(from -> !from.equals("same-origin") && !from.equals("none")).isPresent()) {
      return false;
    }
    return Optional.ofNullable(context.header("Origin"))
        .map(origin -> hasHostOf(origin, context))
        .orElse(true);
  }

  /** Without the port, which a proxy may not pass on; {@code Sec-Fetch-Site} looks at it. */
  private static boolean hasHostOf(String origin, Context context) {
    try {
      String here = URI.create("http://" + context.header("Host")).getHost();
      return here != null && here.equalsIgnoreCase(URI.create(origin).getHost());
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
