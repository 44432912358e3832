package dev.matinee.web.visitor;

import dev.matinee.web.http.Transport;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** The cookie that carries a session's token; no script and no other site can read it. */
record SessionCookie(Transport transport) {
  Optional<Token> read(Context context) {
    return Optional.ofNullable(context.cookie(name(context))).flatMap(Token::parse);
  }

  /**
   * Sends the token to the browser.
   *
   * @param life how long the browser keeps it; empty until it is closed
   */
  void write(Context context, Token token, Optional<Duration> life) {
    set(context, token.value(), life.map(time -> (int) time.toSeconds()).orElse(-1));
  }

  void clear(Context context) {
    set(context, "", 0);
  }

  private void set(Context context, String value, int maxAgeSeconds) {
    Cookie cookie = new Cookie(name(context), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(transport.isSecure(context));
    cookie.setSameSite(SameSite.LAX);
    cookie.setMaxAge(maxAgeSeconds);
    context.cookie(cookie);
  }

  private String name(Context context) {
    return transport.isSecure(context) ? "__Host-session" : "session";
  }
}
