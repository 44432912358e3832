package dev.matinee.web.http;

import io.javalin.http.Context;

/**
 * A request by script, which puts a part of the answer into the page. Where it failed there is no
 * such part: what went wrong goes where a page says what was just done, and the rest of the page
 * stays as it is, with all that was chosen on it.
 */
final class PartialUpdate {
  private PartialUpdate() {}

  static void showFailure(Context context) {
    if (context.header("HX-Request") != null && context.header("HX-Boosted") == null) {
      context.header("HX-Retarget", "#done");
      context.header("HX-Reselect", "#failure");
      context.header("HX-Reswap", "innerHTML ignoreTitle:true");
    }
  }
}
