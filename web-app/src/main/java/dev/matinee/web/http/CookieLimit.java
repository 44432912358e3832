package dev.matinee.web.http;

import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Refuses a browser that sends too many cookies, which other programs at the same address may have
 * set. The HTTP server would do so as well, but before it knows the language of the reader.
 */
public final class CookieLimit {
  /** What the HTTP server refuses by itself: the size of all headers together. */
  public static final int REFUSED_UNSEEN_BYTES = 16 * 1024;

  private static final int MOST_BYTES = 8 * 1024;

  private CookieLimit() {}

  /**
   * Holds a request to it.
   *
   * @throws RefusedException if its cookies are larger
   */
  public static void impose(Context context) {
    int bytes = Optional.ofNullable(context.header("Cookie")).map(String::length).orElse(0);
    if (bytes > MOST_BYTES) {
      throw RefusedException.invalid(431, Message.of("error.headers"));
    }
  }
}
