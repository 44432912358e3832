package dev.matinee.web.visitor;

import dev.matinee.web.http.Flash;
import dev.matinee.web.http.SafeCookie;
import dev.matinee.web.http.Transport;
import io.javalin.http.Context;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Carries a word to the next page that a browser opens, which takes it away. What is secret in it
 * is in this browser alone, for some minutes, and out of reach of scripts and of other sites.
 */
record FlashCookie(SafeCookie cookie) {
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Pattern CODE = Pattern.compile("[0-9A-Z-]{1,40}");
  private static final String BETWEEN = ".";

  FlashCookie(Transport transport) {
    this(new SafeCookie(transport, "flash", SameSite.STRICT));
  }

  void write(Context context, Flash flash) {
    String value = flash.word() + BETWEEN + String.join(BETWEEN, flash.codes());
    cookie.write(context, value, (int) LIFE.toSeconds());
  }

  /** The word, which no later page shows. */
  Optional<Flash> take(Context context) {
    Optional<String> value = cookie.read(context);
    value.ifPresent(read -> cookie.clear(context));
    return value.flatMap(FlashCookie::parse);
  }

  private static Optional<Flash> parse(String value) {
    List<String> parts = Arrays.asList(value.split("\\.", -1));
    List<String> codes =
        parts.stream().skip(1).filter(code -> CODE.matcher(code).matches()).toList();
    return Flash.Word.of(parts.get(0)).map(word -> new Flash(word, codes));
  }
}
