package dev.matinee.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    return local(context.formParam(field)).orElse(otherwise);
  }

  /** The same of a parameter of the address. */
  public static String ofQuery(Context context, String parameter, String otherwise) {
    return local(context.queryParam(parameter)).orElse(otherwise);
  }

  private static Optional<String> local(@Nullable String path) {
    return Optional.ofNullable(path).filter(text -> LOCAL.matcher(text).matches());
  }

  /** Answers a form: go there next, and ask with GET. */
  public static void goOn(Context context, String path) {
    context.header("Location", path);
    context.status(303);
  }
}
