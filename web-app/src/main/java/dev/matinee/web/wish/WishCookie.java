package dev.matinee.web.wish;

import dev.matinee.web.http.SafeCookie;
import dev.matinee.web.http.Transport;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps in a browser which list its person wished for last, as a query, so that the page comes back
 * with it. Immutable.
 */
public record WishCookie(SafeCookie cookie) {
  private static final Duration LIFE = Duration.ofDays(90);

  /** Of a site. */
  public WishCookie(Transport transport) {
    this(new SafeCookie(transport, "wish", SameSite.LAX));
  }

  /** Keeps a query that is not empty. */
  public void keep(Context context, String query) {
    cookie.write(context, query, (int) LIFE.toSeconds());
  }

  /** Has the browser forget it, if it has any. */
  public void drop(Context context) {
    cookie.read(context).ifPresent(query -> cookie.clear(context));
  }

  /** What the browser has, which may be anything. */
  public Optional<String> query(Context context) {
    return cookie.read(context);
  }

  /** The values of a query by name; none where it cannot be read. */
  public static Map<String, List<String>> values(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    try {
      for (String parameter : query.split("&", -1)) {
        List<String> sides = List.of(parameter.split("=", 2));
        String value = sides.size() == 2 ? decoded(sides.get(1)) : "";
        values.computeIfAbsent(decoded(sides.get(0)), name -> new ArrayList<>()).add(value);
      }
    } catch (IllegalArgumentException e) {
      return Map.of();
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
