package dev.matinee.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * A cookie that no script and no other site can read. Behind TLS its name begins with {@code
 * __Host-}, so that no sister domain can plant one.
 *
 * @param name where there is no TLS
 */
public record SafeCookie(Transport transport, String name, SameSite sameSite) {
  /** So long as the browser is open. */
  public static final int UNTIL_CLOSED = -1;

  /** What the browser sent. */
  public Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(sentName(context)));
  }

  /**
   * Sends a value to the browser.
   *
   * @param maxAgeSeconds how long the browser keeps it, or {@link #UNTIL_CLOSED}
   */
  public void write(Context context, String value, int maxAgeSeconds) {
    Cookie cookie = new Cookie(sentName(context), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(transport.isSecure(context));
    cookie.setSameSite(sameSite);
    cookie.setMaxAge(maxAgeSeconds);
    context.cookie(cookie);
  }

  /** Has the browser forget it. */
  public void clear(Context context) {
    write(context, "", 0);
  }

  private String sentName(Context context) {
    return transport.isSecure(context) ? "__Host-" + name : name;
  }
}
