package dev.matinee.web.api;

import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request says that its body is. */
final class MediaType {
  static final String JSON = "application/json";
  static final String CSV = "text/csv";
  static final String ZIP = "application/zip";

  private MediaType() {}

  /**
   * Lets a request pass whose body is of one of some types.
   *
   * @throws RefusedException if it is of another, or the request does not say
   */
  static void require(Context context, String... allowed) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!List.of(allowed).contains(bare)) {
      throw new RefusedException(
          415,
          "Not in this form",
          "The Content-Type of the body must be " + String.join(" or ", allowed) + ".");
    }
  }
}
