package dev.matinee.web.questionnaire;

import dev.matinee.web.http.SafeCookie;
import dev.matinee.web.http.Transport;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The name that a person gave in the questionnaire: kept by their browser alone until it is closed,
 * for the page with the result. Immutable; safe for use by any number of threads.
 */
public record CalledName(SafeCookie cookie) {
  /** How long a name may be. */
  static final int MAX_LENGTH = 40;

  private static final int MAX_BYTES = 300;

  CalledName(Transport transport) {
    this(new SafeCookie(transport, "called", SameSite.LAX));
  }

  void write(Context context, String name) {
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(name.getBytes(StandardCharsets.UTF_8));
    if (name.isEmpty()) {
      cookie.clear(context);
    } else {
      cookie.write(context, encoded, SafeCookie.UNTIL_CLOSED);
    }
  }

  /** Empty where there is none. */
  String read(Context context) {
    return cookie
        .read(context)
        .filter(text -> text.length() <= MAX_BYTES)
        .flatMap(CalledName::decoded)
        .filter(name -> name.length() <= MAX_LENGTH)
        .orElse("");
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  void forget(Context context) {
    cookie.clear(context);
  }
}
