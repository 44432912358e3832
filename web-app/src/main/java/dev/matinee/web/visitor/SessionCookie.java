package dev.matinee.web.visitor;

import dev.matinee.web.http.SafeCookie;
import dev.matinee.web.http.Transport;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** The cookie that carries a session's token. */
record SessionCookie(SafeCookie cookie) {
  SessionCookie(Transport transport) {
    this(new SafeCookie(transport, "session", SameSite.LAX));
  }

  Optional<Token> read(Context context) {
    return cookie.read(context).flatMap(Token::parse);
  }

  /**
   * Sends the token to the browser.
   *
   * @param life how long the browser keeps it; empty until it is closed
   */
  void write(Context context, Token token, Optional<Duration> life) {
    int seconds = life.map(time -> (int) time.toSeconds()).orElse(SafeCookie.UNTIL_CLOSED);
    cookie.write(context, token.value(), seconds);
  }

  void clear(Context context) {
    cookie.clear(context);
  }
}
