package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of this site that a form says to go on to; anything else would let others send people
 * away.
 */
public final class SitePath {
  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?&=%+,-]{0,4000}");

  private SitePath() {}

  /** The value of a field, if it is a path of this site; else another. */
  public static String ofField(Context context, String field, String otherwise) {
    return Optional.ofNullable(context.formParam(field))
        .filter(path -> LOCAL.matcher(path).matches())
        .orElse(otherwise);
  }

  /** Answers a form: go there next, and ask with GET. */
  public static void goOn(Context context, String path) {
    context.header("Location", path);
    context.status(303);
  }
}
